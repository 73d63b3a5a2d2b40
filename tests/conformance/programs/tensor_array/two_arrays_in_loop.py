"""Two arrays written in one loop."""

import tensorflow as tf


@tf.function
def f(n):
    a = tf.TensorArray(tf.int32, size=n)
    b = tf.TensorArray(tf.float32, size=n)
    for i in tf.range(n):
        a = a.write(i, i)
        b = b.write(i, tf.cast(i, tf.float32) * 0.5)
    return a.stack(), b.stack()


print([item.numpy().tolist() for item in f(tf.constant(3))])
