"""A string loop variable."""

import tensorflow as tf


@tf.function
def f(n):
    text = "<"
    for i in tf.range(n):
        text += "x"
    return text + ">"


print(f(tf.constant(3)).numpy(), f(tf.constant(0)).numpy())
