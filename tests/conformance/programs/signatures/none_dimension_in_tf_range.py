"""tf.range over an unknown static dimension fails while tracing."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None])])
def positions(x):
    return tf.range(x.shape[0])


positions(tf.ones([4]))
