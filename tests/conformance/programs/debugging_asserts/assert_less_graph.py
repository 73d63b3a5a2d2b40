"""assert_less fails when the graph runs."""

import tensorflow as tf


@tf.function
def f(x):
    tf.debugging.assert_less(x, 10)
    return x


print(int(f(tf.constant(3))))
f(tf.constant(30))
