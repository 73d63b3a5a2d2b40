"""Lists, float32 and float64 arrays share the trace of a float32 signature."""

import numpy as np
import tensorflow as tf

w = tf.Variable([1.0, 2.0])


@tf.function(input_signature=[tf.TensorSpec([2], tf.float32)])
def f(x):
    return x * w


for value in ([1.0, 2.0], np.ones(2), np.ones(2, np.float32), tf.ones([2])):
    print(f(value).dtype.name, end=" ")
print(f.experimental_get_tracing_count())
