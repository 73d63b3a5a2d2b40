"""Tensors in NumPy functions and lists."""

import numpy as np
import tensorflow as tf

x = tf.constant([1.0, 2.0])
print(
    np.array([x, x]).shape,
    np.asarray(x).dtype,
    np.stack([x, x]).tolist(),
    np.allclose(x, [1, 2]),
    np.float32(tf.constant(1.5)),
)
print(x.numpy().sum(), isinstance(x.numpy(), np.ndarray), np.dot(x, x), x.shape == np.ones(2).shape)
