"""A random op draws anew for every element; Python's choice is frozen."""

import random

import tensorflow as tf

tf.random.set_seed(3)
drawn = list(tf.data.Dataset.range(4).map(lambda x: tf.random.uniform([])).as_numpy_iterator())
print(len(set(drawn)))
frozen = list(tf.data.Dataset.range(4).map(lambda x: random.random()).as_numpy_iterator())
print(len(set(frozen)))
