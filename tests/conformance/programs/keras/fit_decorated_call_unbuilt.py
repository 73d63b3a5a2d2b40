"""A decorated `call` of an unbuilt model: its trace has no variables, so there are no gradients."""

import numpy as np
import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(1)

    @tf.function
    def call(self, x):
        return self.dense(x)


net = Net()
net.compile("sgd", "mse")
net.fit(np.ones([4, 3], "float32"), np.ones([4, 1], "float32"), verbose=0)
