"""A `DatasetSpec` in an input signature."""

import tensorflow as tf

spec = tf.data.DatasetSpec(tf.TensorSpec([], tf.int64))
print(spec)


@tf.function(input_signature=[spec])
def total(dataset):
    return dataset.reduce(tf.constant(0, tf.int64), lambda s, x: s + x)


print(int(total(tf.data.Dataset.range(4))), int(total(tf.data.Dataset.range(6))))
