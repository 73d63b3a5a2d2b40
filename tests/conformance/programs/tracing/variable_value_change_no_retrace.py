"""Assigning a variable does not retrace."""

import tensorflow as tf

v = tf.Variable(1.0)


@tf.function
def f(x):
    print("tracing")
    return x * v


for value in (1.0, 2.0, 3.0):
    v.assign(value)
    print(float(f(tf.constant(10.0))))
