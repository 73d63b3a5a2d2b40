"""Building the optimizers before cures it."""

import tensorflow as tf

w = tf.Variable(1.0)
first, second = tf.keras.optimizers.Adam(0.1), tf.keras.optimizers.Adam(0.1)
first.build([w])
second.build([w])


@tf.function
def step(optimizer, gradient):
    optimizer.apply_gradients([(gradient, w)])
    return w.read_value()


print([round(float(step(each, tf.constant(1.0))), 4) for each in (first, second, first)])
print(step.experimental_get_tracing_count())
