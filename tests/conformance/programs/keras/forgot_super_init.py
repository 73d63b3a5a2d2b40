"""A layer that does not call super().__init__ cannot be called."""

import tensorflow as tf


class Broken(tf.keras.layers.Layer):
    def __init__(self):
        self.factor = 2.0

    def call(self, x):
        return x * self.factor


print(Broken()(tf.ones([1])))
