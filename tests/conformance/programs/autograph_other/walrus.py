"""The walrus operator is not converted."""

import tensorflow as tf


@tf.function
def f(x):
    if (y := x * 2) > 2:
        result = y
    else:
        result = x
    return result


print(int(f(tf.constant(5))))
