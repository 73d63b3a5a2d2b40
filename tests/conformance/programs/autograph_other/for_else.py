"""for with else on a tensor loop is not converted."""

import tensorflow as tf


@tf.function
def f(n):
    total = 0
    for i in tf.range(n):
        total += i
    else:
        total += 100
    return total


print(int(f(tf.constant(3))))
