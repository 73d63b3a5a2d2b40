"""Datasets with the same kind of element share a trace."""

import tensorflow as tf


@tf.function
def total(dataset):
    print("tracing", dataset)
    s = tf.constant(0, tf.int64)
    for x in dataset:
        s += x
    return s


print(int(total(tf.data.Dataset.range(4))), int(total(tf.data.Dataset.range(9))))
print(int(total(tf.data.Dataset.range(4).map(lambda x: x * x))))
print(total.pretty_printed_concrete_signatures())
