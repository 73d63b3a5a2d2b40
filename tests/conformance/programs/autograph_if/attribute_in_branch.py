"""An attribute of a local object changed in a tensor branch."""

import tensorflow as tf


class State:
    pass


@tf.function
def f(x):
    state = State()
    state.y = 0
    if x > 0:
        state.y = 5
    return state.y


print(int(f(tf.constant(1))), int(f(tf.constant(-1))))
