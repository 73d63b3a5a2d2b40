"""nonlocal state changed under a Python condition."""

import tensorflow as tf


@tf.function
def f(x):
    count = 0

    def bump():
        nonlocal count
        count += 1

    bump()
    bump()
    return x + count


print(int(f(tf.constant(1))))
