"""A Python flag decides once, at trace time."""

import tensorflow as tf

ready = False
state = tf.Variable(0)


@tf.function
def step():
    global ready
    if not ready:
        state.assign_add(1)
        ready = True
    return state.read_value()


print([int(step()) for _ in range(3)], ready)
