"""Arrays and numbers of one dtype in branches."""

import numpy as np
import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        y = np.array([1.0, 2.0], np.float32)
    else:
        y = tf.zeros([2])
    return y


print(f(tf.constant(1)).numpy(), f(tf.constant(-1)).numpy())
