"""A dataclass that says how to flatten it is a structure."""

import dataclasses

import tensorflow as tf


@dataclasses.dataclass
class Pair:
    a: tf.Tensor
    b: tf.Tensor

    def __tf_flatten__(self):
        return (), (self.a, self.b)

    @classmethod
    def __tf_unflatten__(cls, metadata, components):
        return cls(*components)


@tf.function
def swap(pair):
    print("tracing")
    return Pair(pair.b, pair.a)


print(swap(Pair(tf.constant(1), tf.constant(2))))
print(swap(Pair(tf.constant(3), tf.constant(4))))
