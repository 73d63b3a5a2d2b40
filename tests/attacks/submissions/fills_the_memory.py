"""Asks for memory until there is none.

Ends: import_error
Gate: TensorFlow
"""

hoard = []
while True:
    hoard.append(bytearray(64 << 20))
