"""Prints a line, forever.

Ends: output_limit
"""

while True:
    print("flood")
