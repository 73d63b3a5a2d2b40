"""The state keeps its dtype."""

import tensorflow as tf

tf.data.Dataset.range(5).reduce(0, lambda total, x: tf.cast(total, tf.int64) + x)
