"""An optimizer made inside a tf.function."""

import tensorflow as tf

w = tf.Variable(1.0)


@tf.function
def step(gradient):
    tf.keras.optimizers.SGD(0.1).apply_gradients([(gradient, w)])


step(tf.constant(1.0))
