"""Ends every process it may.

Ends: import_error
"""

import os

os.kill(-1, 9)
