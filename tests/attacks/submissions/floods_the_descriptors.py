"""Writes past Python to the standard streams, forever.

Ends: time_limit
Gate: TensorFlow
Limit: 1
"""

import os

while True:
    os.write(1, b"flood\n" * 10000)
    os.write(2, b"flood\n" * 10000)
