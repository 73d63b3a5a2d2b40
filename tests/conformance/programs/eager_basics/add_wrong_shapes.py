"""Adding vectors of different lengths fails at once in eager mode."""

import tensorflow as tf

print((tf.constant([1, 2, 3]) + tf.constant([1, 2])).shape)
