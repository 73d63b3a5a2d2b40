"""An error in a loop body."""

import tensorflow as tf


@tf.function
def f(x):
    total = 0
    for i in tf.range(5):
        total += x[i]
    return total


print(int(f(tf.range(5))))


@tf.function(input_signature=[tf.TensorSpec([None], tf.int32)])
def g(x):
    total = 0
    for i in tf.range(5):
        total += x[i]
    return total


g(tf.range(3))
