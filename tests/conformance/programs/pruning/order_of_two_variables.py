"""Assignments to different variables and prints in order."""

import tensorflow as tf

a, b = tf.Variable(1), tf.Variable(2)


@tf.function
def swap():
    old = a.read_value()
    a.assign(b)
    b.assign(old)
    tf.print(a, b)


swap()
swap()
