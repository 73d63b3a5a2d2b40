"""The gradient of a tensor condition follows the branch that ran."""

import tensorflow as tf


@tf.function
def safe_log(x):
    if x > 0:
        y = tf.math.log(x)
    else:
        y = tf.zeros_like(x)
    return y


for value in (2.0, 0.0, -1.0):
    x = tf.constant(value)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = safe_log(x)
    print(round(float(y), 4), float(tape.gradient(y, x)))
