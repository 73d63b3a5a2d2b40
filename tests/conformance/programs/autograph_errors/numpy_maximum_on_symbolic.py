"""A NumPy ufunc on a symbolic tensor."""

import numpy as np
import tensorflow as tf


@tf.function
def f(x):
    return np.maximum(x, 0.0)


f(tf.constant([1.0, -2.0]))
