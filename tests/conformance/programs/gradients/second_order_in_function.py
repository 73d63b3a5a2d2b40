"""Second derivatives inside a tf.function."""

import tensorflow as tf


@tf.function
def second(x):
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = tf.sin(x) * x
        first = inner.gradient(y, x)
    return first, outer.gradient(first, x)


print([round(float(item), 4) for item in second(tf.constant(1.0))])
