"""Lists, floats and arrays of another dtype are converted to the signature's dtype."""

import numpy as np
import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec(shape=None, dtype=tf.float32)])
def double(x):
    return x * 2


print(double([1.0, 2.0]).numpy(), double(3).numpy(), double(np.ones(2)).dtype.name, double(1.5).dtype.name)
print(double.experimental_get_tracing_count())
