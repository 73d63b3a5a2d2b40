"""`.numpy()` in train_step fails unless the model runs eagerly."""

import numpy as np
import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(1, kernel_initializer="zeros")

    def call(self, x):
        return self.dense(x)

    def train_step(self, data):
        logs = super().train_step(data)
        print(round(float(logs["loss"].numpy()), 4))
        return logs


for eagerly in (True, False):
    net = Net()
    net.compile(tf.keras.optimizers.SGD(0.1), "mse", run_eagerly=eagerly)
    net.fit(np.ones([4, 3], "float32"), np.ones([4, 1], "float32"), verbose=0)
