"""try/except sees only errors raised while tracing."""

import tensorflow as tf


@tf.function
def f(x):
    try:
        return tf.reshape(x, [7])
    except ValueError:
        print("caught while tracing")
        return x


print(f(tf.constant([1, 2])).numpy())
