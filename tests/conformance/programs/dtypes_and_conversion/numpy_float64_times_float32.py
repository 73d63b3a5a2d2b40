"""A float64 array on the right of a float32 tensor is converted in eager mode."""

import numpy as np
import tensorflow as tf

x = tf.constant([1.0, 2.0])
print((x * np.array([2.0, 3.0])).dtype.name)
print((x + np.float64(1.0)).dtype.name)
