"""Reads and assignments happen in program order."""

import tensorflow as tf

v = tf.Variable(1)


@tf.function
def play():
    first = v.read_value()
    v.assign(10)
    second = v.read_value()
    v.assign_add(5)
    return first, second, v + 0


print([int(item) for item in play()], [int(item) for item in play()])
