"""Rows of a loop stacked: the static shape of the result."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 2])])
def f(x):
    rows = tf.TensorArray(tf.float32, size=tf.shape(x)[0])
    for i in tf.range(tf.shape(x)[0]):
        rows = rows.write(i, x[i] * 2.0)
    result = rows.stack()
    print(result.shape)
    return result


print(f(tf.ones([3, 2])).numpy().tolist())
