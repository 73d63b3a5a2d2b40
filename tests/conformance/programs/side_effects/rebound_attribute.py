"""Replacing a variable attribute of a module is not seen; assign is."""

import tensorflow as tf


class Model(tf.Module):
    def __init__(self):
        super().__init__()
        self.rate = tf.Variable(1.0)

    @tf.function
    def step(self, x):
        return x * self.rate


model = Model()
first = model.rate
print(float(model.step(tf.constant(2.0))))
model.rate = tf.Variable(10.0)
print(float(model.step(tf.constant(2.0))))
first.assign(3.0)
print(float(model.step(tf.constant(2.0))), model.step.experimental_get_tracing_count())
