"""Python runs while tracing, ops run for every element."""

import tensorflow as tf

calls = []
total = tf.Variable(0, dtype=tf.int64)


def accumulate(x):
    calls.append("traced")
    return total.assign_add(x)


dataset = tf.data.Dataset.range(4).map(accumulate)
print([int(x) for x in dataset], calls, int(total))
print([int(x) for x in dataset], calls, int(total))
