"""A guard with an early return."""

import tensorflow as tf


@tf.function
def clip(x):
    if x > 10:
        return 10
    y = x * 2
    return y


print(int(clip(tf.constant(20))), int(clip(tf.constant(4))))
