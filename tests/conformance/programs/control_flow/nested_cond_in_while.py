"""A conditional in a loop in a conditional."""

import tensorflow as tf


@tf.function
def f(n):
    total = 0
    if n > 0:
        for i in tf.range(n):
            if i % 2 == 0:
                total += i
            else:
                total -= 1
    else:
        total = -100
    return total


print([int(f(tf.constant(n))) for n in (5, 0, 2)])
