"""A constructor of one's own sets the fields."""

import tensorflow as tf


class Squares(tf.experimental.ExtensionType):
    root: tf.Tensor
    square: tf.Tensor

    def __init__(self, root):
        self.root = root
        self.square = tf.constant(root) ** 2


print(Squares(3.0))


class Forgetful(tf.experimental.ExtensionType):
    value: tf.Tensor

    def __init__(self):
        pass


Forgetful()
