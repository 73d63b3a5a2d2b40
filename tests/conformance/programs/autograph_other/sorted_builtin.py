"""sorted over a tensor."""

import tensorflow as tf


@tf.function
def f(x):
    return sorted(x)


print(f(tf.constant([3, 1, 2])).numpy())
