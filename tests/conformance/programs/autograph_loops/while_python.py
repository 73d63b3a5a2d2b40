"""while with a Python condition is unrolled."""

import tensorflow as tf


@tf.function
def countdown(x):
    n = 3
    while n > 0:
        print("iteration", n)
        n -= 1
        x += 1
    return x


print(int(countdown(tf.constant(0))))
