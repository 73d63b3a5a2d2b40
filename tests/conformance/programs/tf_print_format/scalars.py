"""How tf.print shows scalars."""

import tensorflow as tf

tf.print(1, 2.5, True, "text", None)
tf.print(tf.constant(1), tf.constant(2.5), tf.constant(True), tf.constant("text"))
tf.print(tf.constant(1.0), tf.constant(0.25), tf.constant(100000.0), tf.constant(-3))
