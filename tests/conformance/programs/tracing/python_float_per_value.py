"""Learning rates given as Python floats trace once per value."""

import tensorflow as tf


@tf.function
def step(weight, rate):
    print("tracing rate", rate)
    return weight - rate


for epoch in range(3):
    step(tf.constant(1.0), 0.1 * (epoch + 1))
print(step.experimental_get_tracing_count())
