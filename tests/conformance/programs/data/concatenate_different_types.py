"""Datasets of different elements do not go together."""

import tensorflow as tf

tf.data.Dataset.range(2).concatenate(tf.data.Dataset.from_tensor_slices([1.0]))
