"""assign results used as tensors in further computation."""

import tensorflow as tf

v = tf.Variable(1.0)


@tf.function
def f(x):
    y = v.assign_add(x) * 2.0
    z = v.assign_sub(1.0) * 100.0
    return y, z, v.read_value()


print([float(item) for item in f(tf.constant(4.0))], v.numpy())
