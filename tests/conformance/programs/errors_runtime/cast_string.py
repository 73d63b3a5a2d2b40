"""A string cannot be cast to a number."""

import tensorflow as tf

tf.cast(tf.constant("1"), tf.float32)
