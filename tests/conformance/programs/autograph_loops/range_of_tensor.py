"""range of a tensor is converted to a graph loop."""

import tensorflow as tf


@tf.function
def total(n):
    result = 0
    for i in range(n):
        result += i
    return result


print([int(total(tf.constant(n))) for n in (0, 4)], total.experimental_get_tracing_count())
