"""The tape outside sees through a tf.function."""

import tensorflow as tf

v = tf.Variable(3.0)


@tf.function
def loss(x):
    return v * v * x


with tf.GradientTape() as tape:
    y = loss(tf.constant(2.0))
print(float(y), float(tape.gradient(y, v)))
