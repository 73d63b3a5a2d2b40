"""`tf.sets`: sets."""

from minitf.missing import namespace

__getattr__ = namespace("sets")
