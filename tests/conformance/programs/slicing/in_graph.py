"""Slices of tensors with unknown length keep what is known."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 3])])
def look(x):
    print(x[0].shape, x[:2].shape, x[:, 1].shape, x[..., tf.newaxis].shape, x[1:-1].shape)
    return x[0], x[-1:]


first, last = look([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
print(first.numpy().tolist(), last.numpy().tolist())
