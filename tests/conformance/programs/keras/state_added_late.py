"""A built layer takes no new layers."""

import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(1)

    def call(self, x):
        return self.dense(x)


net = Net()
net(tf.ones([1, 1]))
net.other = tf.keras.layers.Dense(1)
