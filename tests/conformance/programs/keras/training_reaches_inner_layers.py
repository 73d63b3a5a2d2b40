"""`training` given to a model reaches the layers it calls."""

import tensorflow as tf


class Probe(tf.keras.layers.Layer):
    def call(self, x, training=None):
        print("training", training)
        return x


class Outer(tf.keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.probe = Probe()
        self.probe.built = True

    def call(self, x, training=None):
        return self.probe(x)


outer = Outer()
outer(tf.ones([1]), training=True)
outer(tf.ones([1]))
