"""tf.range of a Python argument: one trace per value, but a graph loop."""

import tensorflow as tf


@tf.function
def total(n):
    result = 0
    for i in tf.range(n):
        result += i
    return result


print([int(total(n)) for n in (2, 3, 2)], total.experimental_get_tracing_count())
