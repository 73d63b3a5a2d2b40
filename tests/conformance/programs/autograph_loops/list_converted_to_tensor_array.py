"""A list appended in an unrolled loop is an ordinary list."""

import tensorflow as tf


@tf.function
def squares(x):
    items = []
    for i in range(3):
        items.append(x * i)
    return tf.stack(items)


print(squares(tf.constant(5)).numpy())
