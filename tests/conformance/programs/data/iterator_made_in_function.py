"""An iterator that is made in the function starts again in every call."""

import tensorflow as tf


@tf.function
def two():
    iterator = iter(tf.data.Dataset.range(3))
    return next(iterator), next(iterator)


print([int(x) for x in two()], [int(x) for x in two()])
