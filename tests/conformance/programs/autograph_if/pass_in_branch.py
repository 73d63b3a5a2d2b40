"""A branch that does nothing."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        pass
    else:
        x = x * x
    return x


print(int(f(tf.constant(3))), int(f(tf.constant(-3))))
