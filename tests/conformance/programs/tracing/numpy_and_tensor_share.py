"""A NumPy array and a tensor of the same dtype and shape share a trace."""

import numpy as np
import tensorflow as tf


@tf.function
def double(x):
    return x * 2


double(np.ones(2, np.float32))
double(tf.ones(2))
double(np.float32(2.0))
double(tf.constant(1.0))
print(double.experimental_get_tracing_count())
