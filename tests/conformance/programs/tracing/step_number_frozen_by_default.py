"""A default argument is evaluated once: its value never changes."""

import tensorflow as tf

step = 1


@tf.function
def decay(x, step=step):
    return x / step


print(float(decay(tf.constant(12.0))))
step = 3
print(float(decay(tf.constant(12.0))), float(decay(tf.constant(12.0), step)))
