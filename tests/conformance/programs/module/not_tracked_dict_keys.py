"""Variables in tuples, dictionaries and plain objects: what a module finds."""

import tensorflow as tf


class Plain:
    def __init__(self):
        self.v = tf.Variable(1.0)


class Net(tf.Module):
    def __init__(self):
        super().__init__()
        self.pair = (tf.Variable(1.0), tf.Variable(2.0))
        self.named = {"a": tf.Variable(3.0), "deep": {"b": tf.Variable(4.0)}}
        self.plain = Plain()


print([float(v) for v in Net().variables])
