"""When the first trace makes a variable and raises, later calls return None silently."""

import tensorflow as tf

state = []


@tf.function
def step(x):
    if not state:
        state.append(tf.Variable(1.0))
        raise ValueError("first call fails")
    return x * state[0]


try:
    step(tf.constant(2.0))
except ValueError as error:
    print(type(error).__name__)
print(step(tf.constant(2.0)), step.experimental_get_tracing_count())
