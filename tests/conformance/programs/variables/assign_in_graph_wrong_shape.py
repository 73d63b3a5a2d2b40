"""A wrong shape is refused while tracing."""

import tensorflow as tf

v = tf.Variable([1.0, 2.0])


@tf.function
def f(x):
    v.assign(x)


f(tf.ones([3]))
