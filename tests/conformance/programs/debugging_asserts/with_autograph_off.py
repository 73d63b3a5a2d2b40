"""Assertions work without AutoGraph."""

import tensorflow as tf


@tf.function(autograph=False)
def f(x):
    tf.debugging.assert_non_negative(x, message="negative")
    return tf.sqrt(x)


print(float(f(tf.constant(4.0))))
f(tf.constant(-4.0))
