"""With a signature no arguments are needed."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def double(x):
    return x * 2


concrete = double.get_concrete_function()
print(concrete(tf.constant([1.0, 2.0])).numpy(), concrete is double.get_concrete_function())
