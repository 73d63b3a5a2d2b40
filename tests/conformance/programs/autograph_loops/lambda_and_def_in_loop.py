"""What functions defined before a loop see of a loop symbol."""

import tensorflow as tf


@tf.function
def f(n):
    x = 0
    later = lambda: x

    def now():
        return x

    for _ in tf.range(n):
        x += 1
    return later(), now(), x


print([int(item) for item in f(tf.constant(2))])
