"""Lambdas called inside a function are converted."""

import tensorflow as tf


@tf.function
def f(x):
    clip = lambda value: value if value > 0 else 0
    return clip(x)


print(int(f(tf.constant(3))), int(f(tf.constant(-3))))
