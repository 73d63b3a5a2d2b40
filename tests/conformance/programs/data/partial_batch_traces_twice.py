"""The last batch is smaller: one more trace, unless the element spec is the signature."""

import tensorflow as tf

batches = tf.data.Dataset.range(5).batch(2)


@tf.function
def total(batch):
    print("tracing", batch.shape)
    return tf.reduce_sum(batch)


print([int(total(batch)) for batch in batches])


@tf.function(input_signature=[batches.element_spec])
def total_of_any(batch):
    print("tracing", batch.shape)
    return tf.reduce_sum(batch)


print([int(total_of_any(batch)) for batch in batches])
