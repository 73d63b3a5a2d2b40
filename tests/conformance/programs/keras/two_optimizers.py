"""A second optimizer in one tf.function makes variables on a later trace."""

import tensorflow as tf

w = tf.Variable(1.0)


@tf.function
def step(optimizer, gradient):
    optimizer.apply_gradients([(gradient, w)])
    return w.read_value()


print(round(float(step(tf.keras.optimizers.Adam(0.1), tf.constant(1.0))), 4))
step(tf.keras.optimizers.Adam(0.1), tf.constant(1.0))
