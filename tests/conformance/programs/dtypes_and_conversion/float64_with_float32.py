"""float64 and float32 tensors do not mix."""

import numpy as np
import tensorflow as tf

x = tf.constant([1.0])
print((x * np.float32(2.0)).dtype.name, (np.ones(1) * tf.constant([2.0], tf.float64)).dtype.name)
print(x * tf.constant(np.ones(1)))
