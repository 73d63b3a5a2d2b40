"""A subclass that forgets super().__init__."""

import tensorflow as tf


class Net(tf.Module):
    def __init__(self):
        self.w = tf.Variable(1.0)


net = Net()
print(len(net.variables))
print(net.name)
