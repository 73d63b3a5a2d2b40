"""SGD without momentum has no variables of its own to make."""

import tensorflow as tf

w = tf.Variable(1.0)


@tf.function
def step(optimizer, gradient):
    optimizer.apply_gradients([(gradient, w)])
    return w.read_value()


optimizers = [tf.keras.optimizers.SGD(0.1) for _ in range(2)]
print([round(float(step(each, tf.constant(1.0))), 4) for each in optimizers])
