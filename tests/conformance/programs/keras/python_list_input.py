"""Layers take tensors and arrays, not Python lists."""

import numpy as np
import tensorflow as tf

dense = tf.keras.layers.Dense(1, kernel_initializer="ones")
print(dense(np.ones([1, 2])).numpy(), dense(tf.ones([1, 2], tf.float64)).dtype)
print(dense([[1.0, 2.0]]))
