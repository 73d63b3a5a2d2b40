"""An error in `call` names the layer and its arguments."""

import tensorflow as tf


class Strict(tf.keras.layers.Layer):
    def call(self, x, limit=None):
        raise ValueError("too strict")


Strict()(tf.ones([2, 3]), limit=5)
