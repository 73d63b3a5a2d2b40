"""A variable flag is tested at each execution."""

import tensorflow as tf

ready = tf.Variable(False)
state = tf.Variable(0)


@tf.function
def step():
    if not ready:
        state.assign_add(1)
        ready.assign(True)
    return state.read_value()


print([int(step()) for _ in range(3)], bool(ready))
ready.assign(False)
print(int(step()))
