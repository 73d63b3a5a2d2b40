"""A loop over tf.range is one While, whatever its length."""

import tensorflow as tf


@tf.function
def total(n):
    print("tracing")
    result = 0
    for i in tf.range(n):
        result += i
    return result


print([int(total(tf.constant(n))) for n in (0, 1, 5, 100)])
