"""The seeds decide the order, anew in each iteration unless told otherwise."""

import tensorflow as tf

tf.random.set_seed(1)
shuffled = tf.data.Dataset.range(8).shuffle(3, seed=42)
print([int(x) for x in shuffled], [int(x) for x in shuffled])
tf.random.set_seed(1)
fixed = tf.data.Dataset.range(8).shuffle(8, seed=42, reshuffle_each_iteration=False)
print([int(x) for x in fixed], [int(x) for x in fixed])
tf.random.set_seed(1)
print([int(x) for x in tf.data.Dataset.range(8).shuffle(8)])
