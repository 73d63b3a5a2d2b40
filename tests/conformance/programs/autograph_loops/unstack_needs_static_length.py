"""unstack needs a known length."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.int32)])
def total(x):
    result = 0
    for item in tf.unstack(x):
        result += item
    return result


total([1, 2, 3])
