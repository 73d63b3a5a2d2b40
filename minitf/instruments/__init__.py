"""Looking at minitf from outside: ordered events, and graphs as plain data."""
