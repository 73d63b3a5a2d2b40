"""set_shape refines the static shape in place."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, None])])
def rows(x):
    x.set_shape([None, 2])
    print(x.shape)
    x.set_shape([3, None])
    print(x.shape)
    return x


print(rows(tf.ones([3, 2])).shape)
