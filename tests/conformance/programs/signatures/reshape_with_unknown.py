"""reshape with -1 and with tf.shape keeps working for every length."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 4])])
def f(x):
    a = tf.reshape(x, [-1, 2])
    b = tf.reshape(x, [tf.shape(x)[0], 2, 2])
    c = tf.reshape(x, [tf.size(x)])
    print(a.shape, b.shape, c.shape)
    return a, b, c


print([item.shape for item in f(tf.ones([3, 4]))])
