"""Variables assigned in one branch of tf.cond."""

import tensorflow as tf

v = tf.Variable(1)


@tf.function
def f(x):
    return tf.cond(x > 0, lambda: v.assign_add(x), lambda: v.read_value())


print(int(f(tf.constant(5))), int(f(tf.constant(-5))), v.numpy())
