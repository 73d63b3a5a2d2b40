"""Only functions can be mapped."""

import tensorflow as tf

tf.data.Dataset.range(3).map(3)
