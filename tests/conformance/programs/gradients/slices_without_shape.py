"""Only slices with a dense shape can become a tensor."""

import tensorflow as tf

slices = tf.IndexedSlices(tf.constant([[1.0]]), tf.constant([2]))
print(slices, slices.shape)
tf.convert_to_tensor(slices)
