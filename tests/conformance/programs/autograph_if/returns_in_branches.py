"""Returns in both branches of a tensor condition."""

import tensorflow as tf


@tf.function
def distance(x):
    if x > 0:
        return x
    else:
        return -x


print(int(distance(tf.constant(-3))), int(distance(tf.constant(4))))
