"""Raises an exception that cannot be printed.

Ends: import_error
"""


class Unspeakable(BaseException):
    def __str__(self):
        raise RuntimeError("cannot be printed")

    __repr__ = __str__


raise Unspeakable
