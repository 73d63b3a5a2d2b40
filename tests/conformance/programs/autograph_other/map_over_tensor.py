"""map over a tensor."""

import tensorflow as tf


@tf.function
def f(x):
    return list(map(lambda item: item * 2, x))


print(len(f(tf.constant([1, 2]))))
