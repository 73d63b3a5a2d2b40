"""set_shape and ensure_shape bring a lost static shape back."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec(None)])
def rows(x):
    x = tf.ensure_shape(x, [None, 2])
    print(x.shape)
    return tf.shape(x)[0]


print(int(rows(tf.ones([3, 2]))))
rows(tf.ones([3, 3]))
