"""Effects of an inner function happen although its result is dropped."""

import tensorflow as tf

v = tf.Variable(0)


@tf.function
def inner():
    v.assign_add(1)
    return tf.constant(5)


@tf.function
def outer():
    inner()
    inner()
    return v.read_value()


print(int(outer()), int(outer()))
