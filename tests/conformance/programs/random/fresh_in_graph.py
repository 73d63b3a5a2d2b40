"""A random op draws anew at each execution of one trace."""

import tensorflow as tf


@tf.function
def draw():
    return tf.random.uniform([])


values = [float(draw()) for _ in range(4)]
print(len(set(values)), draw.experimental_get_tracing_count())
