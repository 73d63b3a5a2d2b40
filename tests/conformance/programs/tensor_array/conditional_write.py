"""A write under a tensor condition in a loop."""

import tensorflow as tf


@tf.function
def evens(n):
    items = tf.TensorArray(tf.int32, size=0, dynamic_size=True)
    for i in tf.range(n):
        if i % 2 == 0:
            items = items.write(items.size(), i)
    return items.stack()


print(evens(tf.constant(7)).numpy(), evens(tf.constant(0)).numpy().tolist())
