"""How a command says that it cannot do what it was asked."""


class Refusal(Exception):
    """What is wrong and what to do instead; the command line prints it and exits with 2."""
