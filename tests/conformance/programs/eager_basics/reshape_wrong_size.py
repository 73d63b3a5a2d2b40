"""reshape keeps the number of elements."""

import tensorflow as tf

print(tf.reshape(tf.range(6), [4, 2]))
