"""break in a tensor loop."""

import tensorflow as tf


@tf.function
def first_above(x, limit):
    position = -1
    for i in tf.range(tf.size(x)):
        if x[i] > limit:
            position = i
            break
    return position


x = tf.constant([1, 5, 9])
print([int(first_above(x, tf.constant(limit))) for limit in (0, 4, 8, 20)])
