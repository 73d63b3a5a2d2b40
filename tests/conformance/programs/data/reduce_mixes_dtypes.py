"""An int32 state and int64 elements do not add."""

import tensorflow as tf

tf.data.Dataset.range(5).reduce(0, lambda total, x: total + x)
