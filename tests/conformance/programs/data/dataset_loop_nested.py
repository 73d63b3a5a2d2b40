"""Loops over datasets in loops over tensors and over windows."""

import tensorflow as tf


@tf.function
def twice():
    s = tf.constant(0, tf.int64)
    for _ in tf.range(2):
        for x in tf.data.Dataset.range(4):
            s += x
    return s


@tf.function
def by_windows(dataset):
    s = tf.constant(0, tf.int64)
    for window in dataset.window(2):
        for x in window:
            s += x
    return s


print(int(twice()), int(by_windows(tf.data.Dataset.range(5))))
