"""A generator expression over Python values."""

import tensorflow as tf


@tf.function
def f(x):
    return tf.add_n([x * k for k in (1, 2, 3)]), sum(x * k for k in (1, 2))


print([int(item) for item in f(tf.constant(2))])
