"""Aborts, as native code does that found itself broken.

Ends: crashed
"""

import os

os.abort()
