"""Assignments, prints and Python in a loop over a dataset."""

import tensorflow as tf

total = tf.Variable(0, dtype=tf.int64)


@tf.function
def run(dataset):
    for x in dataset:
        print("tracing")
        tf.print("element", x)
        total.assign_add(x)


run(tf.data.Dataset.range(3))
print(int(total))
