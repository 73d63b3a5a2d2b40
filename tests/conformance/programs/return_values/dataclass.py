"""A dataclass cannot be returned."""

import dataclasses

import tensorflow as tf


@dataclasses.dataclass
class Result:
    loss: tf.Tensor


@tf.function
def f(x):
    return Result(x)


f(tf.constant(1.0))
