"""A variable assigned in both branches and read after."""

import tensorflow as tf

v = tf.Variable(0)


@tf.function
def f(x):
    if x > 0:
        v.assign(x)
    else:
        v.assign(-2 * x)
    return v + 1


print(int(f(tf.constant(3))), int(f(tf.constant(-3))), v.numpy())
