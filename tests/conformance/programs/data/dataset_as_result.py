"""A function returns a dataset or an iterator."""

import tensorflow as tf


@tf.function
def doubled(dataset):
    return dataset.map(lambda x: 2 * x)


result = doubled(tf.data.Dataset.range(3))
print(result, [int(x) for x in result])
