"""How a step of the dry run ends when it does not end well."""


class Wrong(Exception):
    """The bundle does not do what it should; the text says what."""


class NotHere(Exception):
    """This machine cannot try the step; the text says why, and what to do instead."""
