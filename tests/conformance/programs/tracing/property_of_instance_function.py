"""A tf.function made in __init__ for each instance."""

import tensorflow as tf


class Model:
    def __init__(self, factor):
        self.factor = factor
        self.step = tf.function(self._step)

    def _step(self, x):
        print("tracing", self.factor)
        return x * self.factor


a, b = Model(2), Model(5)
print(int(a.step(tf.constant(1))), int(b.step(tf.constant(1))), int(a.step(tf.constant(3))))
