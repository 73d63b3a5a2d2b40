"""A variable in a condition is read at each call."""

import tensorflow as tf

limit = tf.Variable(2)


@tf.function
def clip(x):
    if x > limit:
        return limit.read_value()
    return x


print(int(clip(5)), int(clip(tf.constant(5))), int(clip(tf.constant(1))))
limit.assign(100)
print(int(clip(tf.constant(5))))
