"""`tf.bitwise`: operations on bits. Names only."""


from minitf.missing import namespace

__getattr__ = namespace("bitwise")
