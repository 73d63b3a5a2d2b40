"""A Module finds its variables, also nested."""

import tensorflow as tf


class Dense(tf.Module):
    def __init__(self, size):
        super().__init__()
        self.w = tf.Variable(tf.zeros([size]), name="w")
        self.b = tf.Variable(0.0, name="b", trainable=False)


class Net(tf.Module):
    def __init__(self):
        super().__init__()
        self.layers = [Dense(1), Dense(2)]
        self.extra = {"scale": tf.Variable(1.0)}


net = Net()
print(len(net.variables), len(net.trainable_variables), [v.shape.as_list() for v in net.trainable_variables])
print([type(m).__name__ for m in net.submodules], net.name)
