"""A decorated method does not keep a temporary object alive."""

import tensorflow as tf


class Counter:
    def __init__(self):
        self.v = tf.Variable(0)

    @tf.function
    def bump(self):
        return self.v.assign_add(1)


Counter().bump()
