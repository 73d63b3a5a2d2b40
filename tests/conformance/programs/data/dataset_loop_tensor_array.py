"""A TensorArray collects what a loop over a dataset computes."""

import tensorflow as tf


@tf.function
def squares(dataset):
    items = tf.TensorArray(tf.int64, size=0, dynamic_size=True)
    i = 0
    for x in dataset:
        items = items.write(i, x * x)
        i += 1
    return items.stack()


print(squares(tf.data.Dataset.range(4)))
