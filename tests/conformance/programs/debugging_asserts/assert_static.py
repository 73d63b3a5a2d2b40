"""An assertion that is false at trace time fails while tracing."""

import tensorflow as tf


@tf.function
def f(x):
    tf.debugging.assert_equal(x.shape[0], 3)
    return x


print(f(tf.ones([3])).shape)
f(tf.ones([2]))
