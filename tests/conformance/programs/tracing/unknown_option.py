"""An option that tf.function does not have."""

import tensorflow as tf


@tf.function(signature=[tf.TensorSpec([])])
def f(x):
    return x
