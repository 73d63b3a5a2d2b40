"""One branch returns a tensor, the other None."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        return x
    else:
        return None


f(tf.constant(1))
