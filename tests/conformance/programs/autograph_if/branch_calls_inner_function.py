"""Inner tf.functions in branches."""

import tensorflow as tf

v = tf.Variable(0)


@tf.function
def bump(amount):
    return v.assign_add(amount)


@tf.function
def f(x):
    if x > 0:
        y = bump(x)
    else:
        y = bump(-10 * x)
    return y


print(int(f(tf.constant(2))), int(f(tf.constant(-1))), v.numpy())
