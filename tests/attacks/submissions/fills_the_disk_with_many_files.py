"""Writes files, each of which is allowed, until there is no room for more.

Ends: import_error
Gate: TensorFlow
"""

for number in range(1000):
    with open(f"filler{number}", "wb") as file:
        file.write(bytes(8 << 20))
