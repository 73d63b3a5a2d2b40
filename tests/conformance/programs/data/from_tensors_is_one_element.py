"""`from_tensors` gives one element."""

import tensorflow as tf

dataset = tf.data.Dataset.from_tensors(([1, 2], 3.0))
print(dataset, [(numbers.tolist(), float(one)) for numbers, one in dataset.as_numpy_iterator()], len(dataset))
