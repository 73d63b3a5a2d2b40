"""continue and break in one tensor loop."""

import tensorflow as tf


@tf.function
def f(n):
    total = 0
    for i in tf.range(n):
        if i % 3 == 0:
            continue
        if i > 7:
            break
        total += i
    return total, i


print([int(item) for item in f(tf.constant(5))], [int(item) for item in f(tf.constant(50))])
