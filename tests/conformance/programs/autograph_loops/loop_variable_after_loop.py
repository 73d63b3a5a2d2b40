"""The loop variable keeps its last value after the loop."""

import tensorflow as tf


@tf.function
def last(n):
    i = -1
    for i in tf.range(n):
        pass
    return i


print(int(last(tf.constant(3))), int(last(tf.constant(0))))
