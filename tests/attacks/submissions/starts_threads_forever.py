"""Starts threads until the machine has no more.

Ends: import_error
Gate: TensorFlow
Limit: 20
"""

import threading
import time

while True:
    threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
