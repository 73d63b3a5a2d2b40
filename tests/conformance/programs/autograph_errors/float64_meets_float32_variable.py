"""A float64 array argument meets a float32 variable while tracing."""

import numpy as np
import tensorflow as tf

w = tf.Variable([1.0, 2.0])


@tf.function
def f(x):
    return x * w


print((np.array([1.0, 1.0], np.float32) * w).dtype.name)
f(np.array([1.0, 1.0]))
