"""A cached dataset computes its elements once."""

import tensorflow as tf

count = tf.Variable(0)


def counted(x):
    count.assign_add(1)
    return x


dataset = tf.data.Dataset.range(3).map(counted).cache()
print([int(x) for x in dataset], [int(x) for x in dataset], int(count))
