"""any over a tensor of booleans."""

import tensorflow as tf


@tf.function
def f(x):
    return any(x > 2)


print(bool(f(tf.constant([1, 2, 3]))))
