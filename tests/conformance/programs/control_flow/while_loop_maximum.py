"""tf.while_loop with a maximum of iterations."""

import tensorflow as tf


@tf.function
def f():
    return tf.while_loop(lambda i: True, lambda i: i + 1, [tf.constant(0)], maximum_iterations=5)


print(int(f()[0]))
