"""The predicate must return a boolean scalar."""

import tensorflow as tf

tf.data.Dataset.range(6).filter(lambda x: x % 2)
