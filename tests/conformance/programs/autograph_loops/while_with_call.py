"""A helper decides whether the loop goes on."""

import tensorflow as tf


def unfinished(x, limit):
    return tf.reduce_sum(x) < limit


@tf.function
def f(x, limit):
    steps = 0
    while unfinished(x, limit):
        x = x * 2
        steps += 1
    return steps, x


steps, x = f(tf.constant([1, 1]), tf.constant(50))
print(int(steps), x.numpy())
