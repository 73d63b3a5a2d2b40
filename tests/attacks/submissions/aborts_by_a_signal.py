"""Sends itself a signal that ends a process.

Ends: crashed
"""

import os
import signal

os.kill(os.getpid(), signal.SIGTERM)
