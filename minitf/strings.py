"""`tf.strings`: text. Names only."""

from minitf.ops.joining import split as split
from minitf.missing import namespace

__getattr__ = namespace("strings")
