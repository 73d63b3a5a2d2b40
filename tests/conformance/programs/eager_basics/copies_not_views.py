"""numpy() of a tensor and tensors made of arrays."""

import numpy as np
import tensorflow as tf

a = np.array([1, 2, 3])
t = tf.constant(a)
a[0] = 100
print(t.numpy(), a)
v = tf.Variable(a)
a[1] = 200
print(v.numpy())
