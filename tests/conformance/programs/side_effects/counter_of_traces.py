"""A Python counter counts traces; a variable counts executions."""

import tensorflow as tf

traces = 0
executions = tf.Variable(0)


@tf.function
def step(x):
    global traces
    traces += 1
    executions.assign_add(1)
    return x


for value in (1, 2, 3.0):
    step(tf.constant(value))
print(traces, executions.numpy())
