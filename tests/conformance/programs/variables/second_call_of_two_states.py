"""One step function with two sets of lazily made variables fails for the second."""

import tensorflow as tf


class Optimizer:
    def __init__(self):
        self.slot = None

    def apply(self, v, gradient):
        if self.slot is None:
            self.slot = tf.Variable(tf.zeros_like(v))
        self.slot.assign_add(gradient)
        v.assign_sub(self.slot)


@tf.function
def step(v, optimizer):
    optimizer.apply(v, tf.constant(1.0))
    return v + 0


v = tf.Variable(10.0)
first, second = Optimizer(), Optimizer()
print(float(step(v, first)), float(step(v, first)))
step(v, second)
