"""Loops when its last object is thrown away.

Ends: time_limit
Limit: 1
"""


class Last:
    def __del__(self):
        while True:
            pass


Last()
