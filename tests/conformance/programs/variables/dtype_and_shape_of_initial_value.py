"""Variables from Python numbers, lists, arrays, tensors."""

import numpy as np
import tensorflow as tf

for value in (1, 1.0, True, "a", [1, 2], np.arange(3, dtype=np.int64), tf.ones([2])):
    v = tf.Variable(value)
    print(v.dtype.name, v.shape)
print(tf.Variable(1, dtype=tf.float64).dtype.name)
tf.Variable(1.5, dtype=tf.int32)
