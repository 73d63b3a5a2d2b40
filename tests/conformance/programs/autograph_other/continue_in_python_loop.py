"""continue on a tensor condition in a Python loop."""

import tensorflow as tf


@tf.function
def f(x):
    total = 0
    for i in range(4):
        if i < x:
            continue
        total += i
    return total


print(int(f(tf.constant(2))), int(f(tf.constant(0))))
