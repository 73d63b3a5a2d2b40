"""Rebinding a name to a new variable is not seen by the trace."""

import tensorflow as tf

rate = tf.Variable(1.0)


@tf.function
def step(x):
    return x * rate


old = rate
print(float(step(tf.constant(2.0))))
rate = tf.Variable(9.0)
print(float(step(tf.constant(2.0))))
old.assign(4.0)
print(float(step(tf.constant(2.0))))
