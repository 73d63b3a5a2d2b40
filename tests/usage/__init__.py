"""Finding out what programs use of Python's and NumPy's parts: `python -m tests.usage`, or `make usage`."""
