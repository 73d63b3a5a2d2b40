"""Calls itself deeper than Python goes.

Ends: import_error
"""


def deeper(n):
    return deeper(n + 1)


deeper(0)
