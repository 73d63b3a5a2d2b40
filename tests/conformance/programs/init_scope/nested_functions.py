"""init_scope leaves all functions that are being traced."""

import tensorflow as tf


@tf.function
def inner(x):
    with tf.init_scope():
        print(tf.executing_eagerly(), int(tf.constant(3)))
    return x


@tf.function
def outer(x):
    print(tf.executing_eagerly())
    return inner(x)


outer(tf.constant(1))
