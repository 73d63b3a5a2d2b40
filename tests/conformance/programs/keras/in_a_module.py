"""tf.Module does not find the weights of Keras layers."""

import tensorflow as tf


class Holder(tf.Module):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(1)
        self.dense.build((None, 2))
        self.own = tf.Variable(1.0)


print(len(Holder().variables), len(Holder().dense.variables))
