"""A tf.function made in a loop is traced each time."""

import tensorflow as tf


def body(x):
    print("tracing")
    return x + 1


for _ in range(3):
    step = tf.function(body)
    step(tf.constant(1))
    print(step.experimental_get_tracing_count())
