"""`self.v += 1` on a variable attribute in a method."""

import tensorflow as tf


class Counter:
    def __init__(self):
        self.v = tf.Variable(0)

    @tf.function
    def bump(self):
        self.v += 1
        return self.v


counter = Counter()
counter.bump()
