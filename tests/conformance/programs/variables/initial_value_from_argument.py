"""A variable may start from a tensor computed in the function."""

import tensorflow as tf


class Model:
    v = None

    @tf.function
    def step(self, x):
        if self.v is None:
            self.v = tf.Variable(2.0 * x)
        return self.v + x


model = Model()
print(float(model.step(tf.constant(3.0))), float(model.step(tf.constant(1.0))), model.v.numpy())
