"""sum over a tensor."""

import tensorflow as tf


@tf.function
def f(x):
    return sum(x)


print(int(f(tf.constant([1, 2, 3]))))
