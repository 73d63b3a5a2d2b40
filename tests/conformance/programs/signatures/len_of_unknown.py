"""len of a tensor with unknown length is a tensor under AutoGraph."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None])])
def mean(x):
    n = len(x)
    print(isinstance(n, tf.Tensor), n.dtype.name)
    return tf.reduce_sum(x) / tf.cast(n, tf.float32)


print(float(mean([1.0, 2.0, 6.0])))
