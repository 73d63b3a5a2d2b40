"""The signature given as second positional argument."""

import tensorflow as tf

f = tf.function(lambda x: x * 2, [tf.TensorSpec([], tf.float32)])
print(float(f(3)))
