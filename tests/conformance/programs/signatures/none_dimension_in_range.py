"""range over an unknown static dimension fails while tracing."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None])])
def total(x):
    result = 0.0
    for i in range(x.shape[0]):
        result += x[i]
    return result


total(tf.ones([4]))
