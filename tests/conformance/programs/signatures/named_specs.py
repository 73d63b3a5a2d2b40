"""Specs with names."""

import tensorflow as tf


@tf.function(input_signature=(tf.TensorSpec([], tf.float32, name="left"), tf.TensorSpec([], tf.float32)))
def add(a, b):
    return a + b


print(add.get_concrete_function().structured_input_signature)
print(add.input_signature)
