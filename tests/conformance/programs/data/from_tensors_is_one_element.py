"""`from_tensors` gives one element."""

import tensorflow as tf

dataset = tf.data.Dataset.from_tensors(([1, 2], 3.0))
print(dataset, list(dataset.as_numpy_iterator()), len(dataset))
