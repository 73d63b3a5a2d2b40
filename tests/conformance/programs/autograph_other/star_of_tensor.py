"""tf.unstack makes a list of known length."""

import tensorflow as tf


@tf.function
def f(pair):
    a, b = tf.unstack(pair)
    return a + b


print(int(f(tf.constant([1, 2]))))
