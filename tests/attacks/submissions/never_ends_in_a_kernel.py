"""Keeps C code busy that never comes back to Python.

Ends: time_limit
Limit: 1
"""

10 ** (10**9) % 7
