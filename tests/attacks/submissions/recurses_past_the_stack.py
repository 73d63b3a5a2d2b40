"""Raises Python's limit first, and ends on a guard page.

Ends: import_error
Gate: TensorFlow
Limit: 20
"""

import sys

sys.setrecursionlimit(10**9)


def deeper(n):
    return "%s" % Deep(n + 1)


class Deep:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return deeper(self.n)


deeper(0)
