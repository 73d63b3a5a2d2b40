"""Appending to a global list happens at trace time only."""

import tensorflow as tf

calls = []


@tf.function
def step(x):
    calls.append("call")
    return x + 1


for value in (1, 2, 3.0):
    step(tf.constant(value))
print(len(calls))
