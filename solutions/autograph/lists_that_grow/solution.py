"""A TensorArray grows in the graph, and it is told the shape of a day."""

import tensorflow as tf


def next_day(animals):
    """Rabbits multiply and get eaten, foxes eat and grow old."""
    rabbits, foxes = animals[0], animals[1]
    eaten = 0.01 * rabbits * foxes
    return tf.stack([1.1 * rabbits - eaten, 0.9 * foxes + 0.5 * eaten])


@tf.function
def simulate(animals, days):
    """The animals at the start of each day, from today on: float32, shape [days, 2]."""
    diary = tf.TensorArray(tf.float32, size=days, element_shape=[2])
    for day in tf.range(days):
        diary = diary.write(day, animals)
        animals = next_day(animals)
    return diary.stack()
