"""How tf.print shows vectors and matrices."""

import tensorflow as tf

tf.print(tf.constant([1, 2, 3]))
tf.print(tf.constant([[1.5, 2.0], [3.0, 4.0]]))
tf.print(tf.zeros([0]), tf.ones([1, 1, 2]))
tf.print(tf.constant(["a", "b"]), tf.constant([True, False]))
