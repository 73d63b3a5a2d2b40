"""The initial value may be a function."""

import tensorflow as tf

v = tf.Variable(lambda: tf.ones([2]))
print(v.numpy())


class Lazy:
    v = None

    @tf.function
    def read(self):
        if self.v is None:
            self.v = tf.Variable(lambda: tf.constant(4.0))
        return self.v * 2


lazy = Lazy()
print(float(lazy.read()), lazy.v.numpy())
