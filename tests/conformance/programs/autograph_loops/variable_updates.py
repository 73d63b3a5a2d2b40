"""Variables are updated at each iteration."""

import tensorflow as tf

v = tf.Variable(0)


@tf.function
def run(n):
    for i in tf.range(n):
        v.assign_add(i)
    return v.read_value()


print(int(run(tf.constant(4))), int(run(tf.constant(0))), v.numpy())
