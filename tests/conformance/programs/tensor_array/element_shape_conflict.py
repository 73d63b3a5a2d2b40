"""With shape inference a second shape is refused."""

import tensorflow as tf

items = tf.TensorArray(tf.float32, size=2)
items = items.write(0, tf.ones([2]))
items = items.write(1, tf.ones([3]))
