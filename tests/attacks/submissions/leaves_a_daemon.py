"""Starts a process that would outlive it.

Ends: import_error
"""

import os

if os.fork() == 0:
    os.setsid()
    while True:
        pass
