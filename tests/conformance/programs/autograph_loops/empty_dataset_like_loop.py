"""A loop over an empty tensor runs no iteration but is traced."""

import tensorflow as tf


@tf.function
def f(x):
    total = tf.constant(0)
    for item in x:
        print("tracing the body")
        total += item
    return total


print(int(f(tf.zeros([0], tf.int32))))
