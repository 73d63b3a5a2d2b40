"""tf.while_loop refuses a changed shape without invariants."""

import tensorflow as tf


@tf.function
def f(x):
    return tf.while_loop(lambda i, y: i < 3, lambda i, y: (i + 1, tf.concat([y, y], 0)), (tf.constant(0), x))


f(tf.ones([1]))
