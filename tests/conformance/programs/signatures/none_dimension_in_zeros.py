"""tf.zeros of an unknown static dimension fails while tracing."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None])])
def padded(x):
    return tf.concat([x, tf.zeros([x.shape[0]])], axis=0)


padded(tf.ones([4]))
