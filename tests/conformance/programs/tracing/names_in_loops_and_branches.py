"""Names inside loop bodies and branches have a prefix."""

import tensorflow as tf


@tf.function
def f(n):
    total = 0
    for i in tf.range(n):
        total += i
        print("body", i, total)
    if total > 3:
        print("then", total + 1)
        result = total + 1
    else:
        result = total
    print("after", total, result)
    return result


f(tf.constant(3))
