"""tf.control_dependencies and tf.group inside functions."""

import tensorflow as tf

v = tf.Variable(0)


@tf.function
def f():
    op = v.assign_add(1)
    with tf.control_dependencies([op]):
        return tf.identity(v)


print(int(f()), int(f()))
