"""A misspelled keyword argument."""

import tensorflow as tf

tf.reduce_sum([1, 2], axes=0)
