"""while with else is not converted."""

import tensorflow as tf


@tf.function
def f(n):
    while n > 0:
        n -= 1
    else:
        n = n + 100
    return n


print(int(f(tf.constant(3))))
