"""Assignments run although their result is not used."""

import tensorflow as tf

v = tf.Variable(0)


@tf.function
def f():
    v.assign(1)
    v.assign_add(10)


f()
print(v.numpy())
