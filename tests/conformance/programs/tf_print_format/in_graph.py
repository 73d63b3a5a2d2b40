"""The same text inside a function."""

import tensorflow as tf


@tf.function
def f(x, flag):
    tf.print("x:", x, [x, flag], {"a": x}, sep=" ")
    tf.print(f"static {x.shape}", x)


f(tf.constant([1.0, 2.5]), tf.constant(True))
