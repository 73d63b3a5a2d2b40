"""The command line, and everything it makes: reports in the terminal, new katas, data for the site."""
