"""A memo filled while tracing works until the next trace."""

import tensorflow as tf


class Model:
    def __init__(self):
        self.cache = None

    @tf.function
    def step(self, x):
        if self.cache is None:
            self.cache = tf.ones([2]) * 3
        return tf.cast(x, tf.float32) * self.cache


model = Model()
print(model.step(tf.constant(1.0)).numpy(), model.step(tf.constant(2.0)).numpy())
model.step(tf.constant(1))
