"""NumPy arrays come back as tensors."""

import numpy as np
import tensorflow as tf


@tf.function
def f():
    return np.arange(3, dtype=np.int64), np.float32(1.5)


print([(item.dtype.name, item.numpy().tolist()) for item in f()])
