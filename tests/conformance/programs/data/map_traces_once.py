"""A function given to `map` is traced once, however often the dataset is read."""

import tensorflow as tf


def double(x):
    print("tracing", x)
    return 2 * x


dataset = tf.data.Dataset.range(3).map(double)
print(dataset)
print([int(x) for x in dataset], [int(x) for x in dataset])
