"""What else is asked of a value keeps it: another use, an equal expression, an op between, an argument."""

import tensorflow as tf


def used_twice(x):
    y = x * 1e10
    return y * 1e-10, y


def equal_expression(x):
    return tf.stack([x * 1e10 * 1e-10, x * 1e10])


def negated_between(x):
    return -(x * 1e10) * 1e-10


def summed_between(x):
    return tf.reduce_sum(x * 1e10) * 1e-10


def printed(x):
    y = x * 1e10
    tf.print(y)
    return y * 1e-10


x = tf.constant([1e30, 2.0])
for f in (used_twice, equal_expression, negated_between, summed_between, printed):
    print(f.__name__, f(x), tf.function(f)(x))
scaled = tf.function(lambda x, up, down: x * up * down)
print("arguments", scaled(x, tf.constant([1e10, 1e10]), tf.constant([1e-10, 1e-10])))
