"""Python runs `call` three times for nine compiled steps, and ten times with run_eagerly."""

import numpy as np
import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(1, kernel_initializer="zeros")
        self.calls = 0

    def call(self, x):
        self.calls += 1
        return self.dense(x)


x, y = np.ones([12, 3], "float32"), np.ones([12, 1], "float32")
for eagerly in (False, True):
    net = Net()
    net.compile(tf.keras.optimizers.SGD(0.01), "mse", run_eagerly=eagerly)
    history = net.fit(x, y, batch_size=4, epochs=3, verbose=0)
    print(eagerly, net.calls, int(net.optimizer.iterations), history.history["loss"])
