"""Long tensors are shortened."""

import tensorflow as tf

tf.print(tf.range(10))
tf.print(tf.range(10), summarize=-1)
tf.print(tf.range(10), summarize=1)
tf.print(tf.reshape(tf.range(49), [7, 7]))
