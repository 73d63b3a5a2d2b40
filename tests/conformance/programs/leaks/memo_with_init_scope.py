"""A memo filled under init_scope is an eager tensor and may be kept."""

import tensorflow as tf


class Model:
    def __init__(self):
        self.cache = None

    @tf.function
    def step(self, x):
        if self.cache is None:
            with tf.init_scope():
                self.cache = tf.ones([2]) * 3
        return tf.cast(x, tf.float32) * self.cache


model = Model()
print(model.step(tf.constant(1.0)).numpy(), model.step(tf.constant(2)).numpy(), model.cache.numpy())
