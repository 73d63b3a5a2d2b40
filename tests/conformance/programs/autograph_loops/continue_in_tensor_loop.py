"""continue in a tensor loop."""

import tensorflow as tf


@tf.function
def odd_total(n):
    result = 0
    for i in tf.range(n):
        if i % 2 == 0:
            continue
        result += i
    return result


print([int(odd_total(tf.constant(n))) for n in (0, 5, 10)])
