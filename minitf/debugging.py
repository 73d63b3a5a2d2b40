"""`tf.debugging`: checks. Names only."""


from minitf.missing import namespace

__getattr__ = namespace("debugging")
