"""Padding to the longest of each batch, or to a given shape."""

import tensorflow as tf

rows = tf.data.Dataset.range(1, 4).map(lambda n: tf.range(n))
padded = rows.padded_batch(2)
print(padded.element_spec, [batch.tolist() for batch in padded.as_numpy_iterator()])
wide = rows.padded_batch(3, padded_shapes=[4], padding_values=tf.constant(-1, tf.int64))
print(wide.element_spec, [batch.tolist() for batch in wide.as_numpy_iterator()])
