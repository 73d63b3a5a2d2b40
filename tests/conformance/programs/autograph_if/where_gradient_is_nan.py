"""tf.where computes both sides: the gradient at zero is NaN."""

import tensorflow as tf


@tf.function
def unsafe_log(x):
    return tf.where(x > 0, tf.math.log(x), 0.0)


for value in (2.0, 0.0):
    x = tf.constant(value)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = unsafe_log(x)
    print(round(float(y), 4), float(tape.gradient(y, x)))
