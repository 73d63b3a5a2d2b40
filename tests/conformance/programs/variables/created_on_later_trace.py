"""A variable created on a later trace is refused."""

import tensorflow as tf

state = {}


@tf.function
def step(x):
    if x.dtype not in state:
        state[x.dtype] = tf.Variable(tf.zeros([], x.dtype))
    return state[x.dtype].assign_add(x)


print(float(step(tf.constant(1.0))), float(step(tf.constant(2.0))))
step(tf.constant(1))
