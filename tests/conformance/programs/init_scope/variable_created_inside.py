"""A variable created under init_scope on a later trace."""

import tensorflow as tf

state = {}


@tf.function
def f(x):
    name = x.dtype.name
    if name not in state:
        with tf.init_scope():
            state[name] = tf.Variable(tf.zeros([], x.dtype))
    return state[name].assign_add(x)


print(float(f(tf.constant(1.0))), int(f(tf.constant(1))), float(f(tf.constant(2.0))), sorted(state))
