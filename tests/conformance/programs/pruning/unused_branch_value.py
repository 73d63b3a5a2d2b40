"""An unused value of a conditional with effects: effects happen."""

import tensorflow as tf

v = tf.Variable(0)


@tf.function
def f(x):
    if x > 0:
        y = v.assign_add(1)
    else:
        y = v.assign_add(100)
    return x


f(tf.constant(1))
f(tf.constant(-1))
print(v.numpy())
