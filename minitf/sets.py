"""`tf.sets`: sets. Names only."""

from minitf.ops.shaping import size as size
from minitf.missing import namespace

__getattr__ = namespace("sets")
