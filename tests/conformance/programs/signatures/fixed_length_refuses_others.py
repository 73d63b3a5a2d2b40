"""A signature with a fixed length serves only that length."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([2], tf.float32)])
def double(x):
    return x * 2


print(double([1.0, 2.0]).numpy())
double([1.0, 2.0, 3.0])
