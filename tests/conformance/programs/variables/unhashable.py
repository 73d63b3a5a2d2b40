"""Variables are compared by value and have no hash."""

import tensorflow as tf

v = tf.Variable(1)
print((v == 1).numpy(), (v == tf.Variable(2)).numpy())
print({v: 1})
