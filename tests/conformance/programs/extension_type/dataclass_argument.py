"""A dataclass with equality is no argument."""

import dataclasses

import tensorflow as tf


@dataclasses.dataclass
class Pair:
    a: tf.Tensor


@tf.function
def first(pair):
    return pair.a


first(Pair(tf.constant(1)))
