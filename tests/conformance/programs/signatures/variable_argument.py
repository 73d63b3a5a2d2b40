"""A variable given where the signature wants a tensor."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([], tf.float32)])
def f(x):
    print(type(x).__name__)
    return x * 2


print(float(f(tf.Variable(3.0))))
