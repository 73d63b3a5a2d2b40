"""A decorated `call` is converted."""

import tensorflow as tf


class Gate(tf.keras.layers.Layer):
    @tf.function
    def call(self, x):
        if tf.reduce_sum(x) > 0:
            return x * 2
        return x


gate = Gate()
print(gate(tf.ones([2])).numpy(), gate(-tf.ones([2])).numpy())
