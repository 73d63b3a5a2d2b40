"""Random integers need an upper bound."""

import tensorflow as tf

tf.random.uniform([3], dtype=tf.int32)
