"""Sends itself a signal that cannot be caught.

Ends: crashed
"""

import os

os.kill(os.getpid(), 9)
