"""reshape with the static None dimension fails."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 4])])
def f(x):
    return tf.reshape(x, [x.shape[0], 2, 2])


f(tf.ones([3, 4]))
