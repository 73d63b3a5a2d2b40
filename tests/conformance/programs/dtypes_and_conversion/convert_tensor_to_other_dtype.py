"""convert_to_tensor does not cast tensors."""

import tensorflow as tf

x = tf.constant([1, 2])
print(tf.convert_to_tensor(x) is x)
print(tf.convert_to_tensor(x, dtype=tf.float32))
