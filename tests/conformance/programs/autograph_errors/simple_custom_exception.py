"""An exception class without constructor of its own."""

import tensorflow as tf


class NegativeInput(Exception):
    pass


@tf.function
def f(x):
    raise NegativeInput("bad input")


f(tf.constant(1))
