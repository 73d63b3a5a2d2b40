"""Both branches return None: only effects."""

import tensorflow as tf

v = tf.Variable(0)


@tf.function
def f(x):
    def bump():
        v.assign_add(1)

    def nothing():
        pass

    return tf.cond(x > 0, bump, nothing)


print(f(tf.constant(1)), f(tf.constant(-1)), v.numpy())
