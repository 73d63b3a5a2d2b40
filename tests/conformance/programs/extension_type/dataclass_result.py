"""Nor is it a result."""

import dataclasses

import tensorflow as tf


@dataclasses.dataclass
class Pair:
    a: tf.Tensor


@tf.function
def make():
    return Pair(tf.constant(1))


make()
