"""A module that creates its variables at the first call."""

import tensorflow as tf


class Dense(tf.Module):
    def __init__(self, units):
        super().__init__()
        self.units = units
        self.w = None

    @tf.function
    def __call__(self, x):
        print("tracing")
        if self.w is None:
            self.w = tf.Variable(tf.ones([x.shape[-1], self.units]))
        return x @ self.w


dense = Dense(2)
print(dense(tf.ones([1, 3])).numpy().tolist(), dense(tf.ones([1, 3])).shape, len(dense.variables))
