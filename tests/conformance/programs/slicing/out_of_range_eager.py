"""An index out of range fails."""

import tensorflow as tf

x = tf.range(3)
print(x[5:].numpy().tolist())
print(x[3])
