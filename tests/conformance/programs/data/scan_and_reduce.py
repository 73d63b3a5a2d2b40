"""A running state, and the last one."""

import tensorflow as tf

numbers = tf.data.Dataset.range(1, 5)
start = tf.constant(0, tf.int64)
print([int(x) for x in numbers.scan(start, lambda total, x: (total + x, total * x))])
print(numbers.reduce(start, lambda total, x: total + x))
print(numbers.reduce((0, 1.0), lambda state, x: (state[0] + 1, state[1] * 2)))
