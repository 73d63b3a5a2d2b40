"""Decorated static and class methods."""

import tensorflow as tf


class Tools:
    scale = 3

    @staticmethod
    @tf.function
    def double(x):
        print("tracing double")
        return x * 2

    @classmethod
    def triple(cls, x):
        return x * cls.scale


print(
    int(Tools.double(tf.constant(1))), int(Tools().double(tf.constant(2))), int(Tools.triple(tf.constant(1)))
)
