"""NumPy functions accept eager tensors and tf functions accept arrays."""

import numpy as np
import tensorflow as tf

x = tf.constant([1.0, 4.0, 9.0])
print(np.sqrt(x).tolist(), type(np.sqrt(x)).__name__)
print(tf.sqrt(np.array([4.0])).dtype.name)
print(np.array(x).dtype, (np.ones(3, np.float32) + x).numpy().tolist())
print(type(np.ones(3, np.float32) + x).__name__.endswith("EagerTensor"))
