"""math functions need Python numbers."""

import math

import tensorflow as tf


@tf.function
def f(x):
    return math.sqrt(x)


f(tf.constant(4.0))
