"""More indices than dimensions fail."""

import tensorflow as tf

x = tf.range(3)
print(x[0, 0])
