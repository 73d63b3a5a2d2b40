"""An error in a branch happens only when the branch runs."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        y = 10 // (x - 1)
    else:
        y = x
    return y


print(int(f(tf.constant(3))), int(f(tf.constant(0))))
f(tf.constant(1))
