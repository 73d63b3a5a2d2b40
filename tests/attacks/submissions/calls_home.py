"""Opens a connection to this very machine.

Ends: import_error
"""

import socket

socket.create_connection(("127.0.0.1", 80), timeout=1)
