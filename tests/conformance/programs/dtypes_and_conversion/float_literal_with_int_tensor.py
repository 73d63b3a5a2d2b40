"""An int tensor plus a Python float is refused."""

import tensorflow as tf

x = tf.constant([1, 2])
print((x * 2).numpy())
print(x * 2.5)
