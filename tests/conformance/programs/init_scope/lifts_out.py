"""init_scope runs eagerly while tracing, once per trace."""

import tensorflow as tf

v = tf.Variable(0)


@tf.function
def f(x):
    with tf.init_scope():
        print("eager", tf.executing_eagerly())
        v.assign_add(1)
    return x


f(tf.constant(1))
f(tf.constant(2))
f(tf.constant(1.0))
print(v.numpy())
