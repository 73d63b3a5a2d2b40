"""A tf.function assigned to a class attribute becomes a method."""

import tensorflow as tf


def apply(self, x):
    print("tracing", self.name)
    return x + 1


class Thing:
    apply = tf.function(apply)

    def __init__(self, name):
        self.name = name


a, b = Thing("a"), Thing("b")
print(int(a.apply(tf.constant(1))), int(b.apply(tf.constant(1))), int(a.apply(tf.constant(5))))
