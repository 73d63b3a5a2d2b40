"""A NumPy array from outside becomes a constant of the trace."""

import numpy as np
import tensorflow as tf

table = np.array([1.0, 2.0], np.float32)


@tf.function
def lookup(x):
    return x + table


print(lookup(tf.constant(1.0)).numpy())
table[:] = 50.0
print(lookup(tf.constant(1.0)).numpy())
