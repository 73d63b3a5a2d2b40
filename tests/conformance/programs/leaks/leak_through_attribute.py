"""An attribute set inside a method holds a symbolic tensor."""

import tensorflow as tf


class Model:
    def __init__(self):
        self.last = None

    @tf.function
    def step(self, x):
        self.last = x * 2
        return x


model = Model()
model.step(tf.constant(1.0))
print(tf.is_symbolic_tensor(model.last))
tf.print(model.last)
