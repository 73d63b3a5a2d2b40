"""shuffle keeps the elements."""

import tensorflow as tf

x = tf.random.shuffle(tf.range(10))
print(sorted(x.numpy().tolist()) == list(range(10)), x.shape)
