"""Prints and assignments of a loop in order."""

import tensorflow as tf

v = tf.Variable(0)


@tf.function
def f(n):
    for i in tf.range(n):
        v.assign_add(i)
        tf.print("i", i, "v", v)
    tf.print("done", v)


f(tf.constant(3))
