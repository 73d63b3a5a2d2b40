"""NumPy arrays and scalars are treated as tensors."""

import numpy as np
import tensorflow as tf


@tf.function
def double(x):
    print("tracing", x.dtype.name, x.shape)
    return x * 2


three = np.arange(3, dtype=np.int64)
for value in (np.int32(1), np.int32(2), three, three + 5, np.ones(3), np.float32(1.0)):
    double(value)
print(double.experimental_get_tracing_count())
