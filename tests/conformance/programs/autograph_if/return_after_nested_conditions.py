"""Several returns at different depths."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 10:
        if x > 100:
            return 3
        return 2
    if x > 0:
        return 1
    return 0


print([int(f(tf.constant(x))) for x in (500, 50, 5, -5)])
