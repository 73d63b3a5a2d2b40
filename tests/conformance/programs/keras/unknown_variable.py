"""An optimizer works for the variables it met first."""

import tensorflow as tf

optimizer = tf.keras.optimizers.SGD(0.1)
a, b = tf.Variable(1.0, name="a"), tf.Variable(2.0, name="b")
optimizer.apply_gradients([(tf.constant(1.0), a)])
optimizer.apply_gradients([(tf.constant(1.0), b)])
