"""break on a Python condition in a Python loop."""

import tensorflow as tf


@tf.function
def f(x):
    for i in range(10):
        if i == 3:
            break
        x += i
    return x


print(int(f(tf.constant(0))))
