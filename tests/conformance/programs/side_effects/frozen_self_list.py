"""A list of Python values read in a method is frozen."""

import tensorflow as tf


class Net:
    def __init__(self):
        self.sizes = [1, 2]

    @tf.function
    def total(self, x):
        return x * sum(self.sizes)


net = Net()
print(int(net.total(tf.constant(1))))
net.sizes.append(10)
print(int(net.total(tf.constant(1))), float(net.total(tf.constant(1.0))))
