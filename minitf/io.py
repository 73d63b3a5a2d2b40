"""`tf.io`: text and numbers. Names only."""

from minitf.missing import namespace

__getattr__ = namespace("io")
