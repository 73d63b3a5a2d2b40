"""Datasets side by side."""

import tensorflow as tf

letters = tf.data.Dataset.from_tensor_slices(["a", "b"])
print(list(tf.data.Dataset.zip(tf.data.Dataset.range(5), letters).as_numpy_iterator()))
print(tf.data.Dataset.zip((letters, {"n": tf.data.Dataset.range(2)})).element_spec)
print(letters.enumerate(start=5), list(letters.enumerate(start=5).as_numpy_iterator()))
