"""The array starts empty and grows, and an ordinary `while` counts the days."""

import tensorflow as tf


def next_day(animals):
    """Rabbits multiply and get eaten, foxes eat and grow old."""
    rabbits, foxes = animals[0], animals[1]
    eaten = 0.01 * rabbits * foxes
    return tf.stack([1.1 * rabbits - eaten, 0.9 * foxes + 0.5 * eaten])


@tf.function
def simulate(animals, days):
    """The animals at the start of each day, from today on: float32, shape [days, 2]."""
    diary = tf.TensorArray(tf.float32, size=0, dynamic_size=True, element_shape=[2])
    day = tf.zeros_like(days)
    while day < days:
        diary = diary.write(day, animals)
        animals = next_day(animals)
        day += 1
    return diary.stack()
