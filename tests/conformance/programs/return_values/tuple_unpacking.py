"""Unpacking the results of a function."""

import tensorflow as tf


@tf.function
def f(x):
    return x, {"half": x / 2}


total, extra = f(tf.constant(3.0))
print(float(total), float(extra["half"]))
