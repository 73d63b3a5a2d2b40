"""get_shape, ndim and set_shape on symbolic tensors."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 2])])
def f(x):
    print(x.get_shape(), x.ndim, x.shape.as_list(), len(x.shape), x.shape[-1])
    return x


f(tf.ones([1, 2]))
