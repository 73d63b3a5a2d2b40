"""Nothing to apply."""

import tensorflow as tf

w = tf.Variable(1.0)
tf.keras.optimizers.SGD(0.1).apply_gradients([(None, w)])
