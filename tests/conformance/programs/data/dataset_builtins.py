"""`enumerate`, `zip` and `len` of datasets are converted."""

import tensorflow as tf

dataset = tf.data.Dataset.range(10, 13)


@tf.function
def both():
    s = tf.constant(0, tf.int64)
    for i, x in enumerate(dataset):
        s += i * x
    for a, b in zip(dataset, dataset):
        s += a - b
    return s, len(dataset)


print([int(x) for x in both()])
