"""A global seed makes eager sequences repeat."""

import tensorflow as tf

tf.random.set_seed(7)
first = [float(tf.random.uniform([])) for _ in range(3)]
tf.random.set_seed(7)
second = [float(tf.random.uniform([])) for _ in range(3)]
print(first == second, len(set(first)))
