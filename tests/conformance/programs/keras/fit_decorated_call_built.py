"""A decorated `call` trains when the layers inside are built."""

import numpy as np
import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(1, kernel_initializer="zeros")
        self.dense.build((None, 3))

    @tf.function
    def call(self, x):
        return self.dense(x)


net = Net()
net.compile(tf.keras.optimizers.SGD(0.1), "mse")
print(net.fit(np.ones([4, 3], "float32"), np.ones([4, 1], "float32"), epochs=2, verbose=0).history)
