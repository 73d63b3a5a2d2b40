"""An operation whose result is not used does not run: its error vanishes."""

import tensorflow as tf


@tf.function
def f(x):
    tf.gather(x, [99])
    return x


print(f(tf.constant([1, 2])).numpy())
