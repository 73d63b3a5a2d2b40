"""The types must be told."""

import tensorflow as tf

tf.data.Dataset.from_generator(lambda: iter([1]))
