"""A mapped function uses tensors of the function around it."""

import tensorflow as tf


@tf.function
def scaled(k, n):
    dataset = tf.data.Dataset.range(10).take(n).map(lambda x: x * k)
    return dataset.reduce(tf.constant(0, tf.int64), lambda total, x: total + x)


print(int(scaled(tf.constant(3, tf.int64), tf.constant(4, tf.int64))))
