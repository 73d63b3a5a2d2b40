"""The mean of integers is an integer."""

import tensorflow as tf

print(tf.reduce_mean(tf.constant([1, 2])).numpy(), tf.reduce_mean(tf.constant([1, 2, 5, 7])).dtype.name)
