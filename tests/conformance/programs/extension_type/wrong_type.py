"""A value must fit its field."""

import tensorflow as tf


class Named(tf.experimental.ExtensionType):
    value: tf.Tensor
    size: int


for arguments in ((1.0, "three"), (None, 3), (object(), 3), (1.0,), (1.0, 2, 3)):
    try:
        Named(*arguments)
    except TypeError as error:
        print(error)
