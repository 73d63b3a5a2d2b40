"""A NamedTuple of tensors: one trace."""

import typing

import tensorflow as tf


class Pair(typing.NamedTuple):
    a: tf.Tensor
    b: tf.Tensor


@tf.function
def add(pair):
    print("tracing", type(pair).__name__)
    return Pair(pair.a + pair.b, pair.b)


print(add(Pair(tf.constant(1), tf.constant(2))))
print(add(Pair(tf.constant(3), tf.constant(4))), add.experimental_get_tracing_count())
