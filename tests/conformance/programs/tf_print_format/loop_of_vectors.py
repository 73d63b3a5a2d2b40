"""tf.print of vectors in a loop."""

import tensorflow as tf


@tf.function
def f(x):
    for row in x:
        tf.print("row", row, "sum", tf.reduce_sum(row))


f(tf.constant([[1.0, 2.5], [3.0, 4.0]]))
