"""tf.while_loop with one loop variable in a list."""

import tensorflow as tf


@tf.function
def f(x):
    return tf.while_loop(lambda v: v < 100, lambda v: [v * 2], [x])


print(f(tf.constant(3)))
