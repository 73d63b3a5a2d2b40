"""Dimensions declared None are known with the switch on."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None])])
def f(x):
    return x.shape[0]


tf.config.run_functions_eagerly(True)
print(f(tf.ones([3])))
