"""Reads keep their place between assignments."""

import tensorflow as tf

v = tf.Variable(1)


@tf.function
def f():
    a = v + 0
    v.assign(100)
    b = v + 0
    return b, a


print([int(item) for item in f()])
