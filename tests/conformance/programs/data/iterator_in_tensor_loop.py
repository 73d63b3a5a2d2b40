"""Each iteration of a tensor loop reads the next element."""

import tensorflow as tf


@tf.function
def total(iterator, n):
    s = tf.constant(0, tf.int64)
    for _ in tf.range(n):
        s += next(iterator)
    return s


iterator = iter(tf.data.Dataset.range(10))
print(int(total(iterator, tf.constant(3))), int(total(iterator, tf.constant(3))))
total(iterator, tf.constant(9))
