"""tf.print in a tensor loop prints at each iteration, print only once."""

import tensorflow as tf


@tf.function
def count(n):
    for i in tf.range(n):
        print("tracing the body")
        tf.print("iteration", i)
    return n


count(tf.constant(3))
count(tf.constant(0))
