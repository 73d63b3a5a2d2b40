"""Assertions are stateful and run even when nothing uses them."""

import tensorflow as tf


@tf.function
def f(x):
    tf.debugging.assert_positive(x, message="x must be positive")
    return x


print(int(f(tf.constant(1))))
f(tf.constant(-1))
