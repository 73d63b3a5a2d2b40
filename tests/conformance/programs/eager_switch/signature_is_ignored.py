"""With the switch on the signature is not looked at."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def f(x):
    return x


tf.config.run_functions_eagerly(True)
print(f(3), f("text"), f(tf.constant([[1]])).shape)
