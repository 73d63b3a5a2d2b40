"""A Generator made inside a function is a variable made inside a function."""

import tensorflow as tf


@tf.function
def draw():
    generator = tf.random.Generator.from_seed(1)
    return generator.normal([])


draw()
