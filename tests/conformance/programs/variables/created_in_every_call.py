"""A variable made in the body fails on the first call already."""

import tensorflow as tf


@tf.function
def step(x):
    v = tf.Variable(0.0)
    v.assign_add(x)
    return v.read_value()


step(tf.constant(1.0))
