"""Objects that are no tensors."""

import tensorflow as tf

tf.print(tf.float32, tf.TensorShape([2, None]), len)
