"""Writes one file that never ends.

Ends: import_error
Gate: TensorFlow
"""

with open("filler", "wb") as file:
    while True:
        file.write(bytes(16 << 20))
