"""A namedtuple as loop state."""

import collections

import tensorflow as tf

State = collections.namedtuple("State", ["step", "value"])


@tf.function
def f(n):
    state = State(0, 1.0)
    for _ in tf.range(n):
        state = State(state.step + 1, state.value * 0.5)
    return state


result = f(tf.constant(3))
print(type(result).__name__, int(result.step), float(result.value))
