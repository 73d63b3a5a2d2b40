"""A tensor flag that ends a while loop."""

import tensorflow as tf


@tf.function
def f(x):
    done = False
    steps = 0
    while not done:
        x = x // 2
        steps += 1
        done = x < 1
    return steps


print(int(f(tf.constant(9))))
