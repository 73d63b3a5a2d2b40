"""`__validate__` runs when an object is made."""

import tensorflow as tf


class Vector(tf.experimental.ExtensionType):
    values: tf.Tensor

    def __validate__(self):
        if self.values.shape.rank != 1:
            raise ValueError("a vector has one axis")


print(Vector([1, 2]))
Vector(1)
