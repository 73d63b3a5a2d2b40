"""A Python guard with init_scope initializes once."""

import tensorflow as tf

ready = False
state = tf.Variable(0)


@tf.function
def step():
    global ready
    if not ready:
        with tf.init_scope():
            state.assign_add(1)
        ready = True
    return state.read_value()


print([int(step()) for _ in range(3)])
ready = False
print(int(step()))
