"""assign returns something that can be used as value."""

import tensorflow as tf

v = tf.Variable(1)


@tf.function
def play():
    a = v.assign(5)
    b = v.assign_add(1)
    return a + 0, b + 0, tf.constant(0) + v


print([int(item) for item in play()], int(v.assign(7)), v.assign(8) is v)
