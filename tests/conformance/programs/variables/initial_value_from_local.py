"""A local variable that is thrown away is refused too."""

import tensorflow as tf


@tf.function
def step(x):
    total = tf.Variable(0)
    for i in tf.range(x):
        total.assign_add(i)
    return total


step(tf.constant(3))
