"""A loop's condition connects, too, and a loop in a branch or behind another loop is no exception."""

import tensorflow as tf

x, y = tf.constant([1.0, 2.0]), tf.constant([3.0, 4.0])


@tf.function
def in_condition(x, y):
    with tf.GradientTape() as tape:
        tape.watch(y)
        while tf.reduce_sum(x) < tf.reduce_sum(y):
            x += 1.0
    return tape.gradient(x, y), tf.gradients(x, y)


print(*in_condition(x, y))


@tf.function
def around_another_loop(x, y):
    count, other = 0, x
    with tf.GradientTape() as tape:
        tape.watch(y)
        if x[0] > 0.0:
            for _ in tf.range(2):
                count += tf.cast(y[0], tf.int32)
                other *= y
                x += 1.0
    return tape.gradient(x, y), count, other


print(*around_another_loop(x, y))
