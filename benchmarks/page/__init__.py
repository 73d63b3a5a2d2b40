"""How long a learner waits: our page beside a stock one, on one server and one machine."""
