"""An exception class with its own constructor becomes a StagingError."""

import tensorflow as tf


class NegativeInput(Exception):
    def __init__(self, value, where):
        super().__init__(f"{value} in {where}")


@tf.function
def f(x):
    raise NegativeInput(x, "f")


f(tf.constant(1))
