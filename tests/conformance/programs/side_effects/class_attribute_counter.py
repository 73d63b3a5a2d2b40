"""A class attribute counts traces."""

import tensorflow as tf


class Stats:
    traces = 0


@tf.function
def f(x):
    Stats.traces += 1
    return x


for value in (1, 2, [1], [2], [1, 2]):
    f(tf.constant(value))
print(Stats.traces, f.experimental_get_tracing_count())
