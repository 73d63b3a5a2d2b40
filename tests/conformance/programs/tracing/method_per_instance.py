"""A decorated method is traced once per instance."""

import tensorflow as tf


class Scaler:
    def __init__(self, factor):
        self.factor = factor

    @tf.function
    def __call__(self, x):
        print("tracing", self.factor)
        return x * self.factor


two, three = Scaler(2), Scaler(3)
one = tf.constant(1)
print(int(two(one)), int(three(one)), int(two(one)), int(three(one)))
print(two.__call__.experimental_get_tracing_count(), Scaler.__call__.experimental_get_tracing_count())
