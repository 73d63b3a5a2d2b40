"""tf.while_loop in a graph and eagerly."""

import tensorflow as tf


def run(n):
    return tf.while_loop(
        lambda i, total: i < n, lambda i, total: (i + 1, total + i), (tf.constant(0), tf.constant(0))
    )


print([int(item) for item in run(tf.constant(4))])
print([int(item) for item in tf.function(run)(tf.constant(4))])
