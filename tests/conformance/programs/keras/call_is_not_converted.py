"""AutoGraph does not convert `call`: an `if` on a tensor fails in a tf.function."""

import tensorflow as tf


class Gate(tf.keras.layers.Layer):
    def call(self, x):
        if tf.reduce_sum(x) > 0:
            return x * 2
        return x


gate = Gate()
print(gate(tf.ones([2])).numpy())
tf.function(lambda x: gate(x))(tf.ones([2]))
