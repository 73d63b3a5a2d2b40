"""A list of variables made on the first call."""

import tensorflow as tf


class Net:
    def __init__(self):
        self.weights = []

    @tf.function
    def __call__(self, x):
        if not self.weights:
            for _ in range(2):
                self.weights.append(tf.Variable(2.0))
        for w in self.weights:
            x = x * w
        return x


net = Net()
print(float(net(tf.constant(1.0))), len(net.weights))
