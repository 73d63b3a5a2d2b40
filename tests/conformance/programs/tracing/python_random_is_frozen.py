"""Python state read while tracing is frozen: a counter outside."""

import itertools

import tensorflow as tf

ticket = itertools.count(1)


@tf.function
def draw():
    return tf.constant(next(ticket))


print([int(draw()) for _ in range(3)], next(ticket))
