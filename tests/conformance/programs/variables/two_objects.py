"""Two objects of a class have their own variables."""

import tensorflow as tf


class Accumulator:
    def __init__(self):
        self.total = tf.Variable(0)

    @tf.function
    def add(self, x):
        return self.total.assign_add(x)


a, b = Accumulator(), Accumulator()
print(int(a.add(1)), int(a.add(2)), int(b.add(5)), a.total.numpy(), b.total.numpy())
