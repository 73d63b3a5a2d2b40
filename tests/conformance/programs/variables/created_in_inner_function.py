"""A variable created in an inner function's first call."""

import tensorflow as tf


class Inner:
    v = None

    @tf.function
    def __call__(self, x):
        if self.v is None:
            self.v = tf.Variable(1.0)
        return self.v * x


inner = Inner()


@tf.function
def outer(x):
    return inner(x) + 1.0


print(float(outer(tf.constant(2.0))), float(outer(tf.constant(3.0))), inner.v.numpy())
