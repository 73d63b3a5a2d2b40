"""NumPy cannot compute with symbolic tensors."""

import numpy as np
import tensorflow as tf


@tf.function
def f(x):
    return np.sum(x)


f(tf.constant([1.0, 2.0]))
