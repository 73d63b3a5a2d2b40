"""The array will see the shape of a day when one is written.

Caught by: has_a_shape_for_zero_days
Diagnosis: nothing_written_no_shape
"""

import tensorflow as tf


def next_day(animals):
    """Rabbits multiply and get eaten, foxes eat and grow old."""
    rabbits, foxes = animals[0], animals[1]
    eaten = 0.01 * rabbits * foxes
    return tf.stack([1.1 * rabbits - eaten, 0.9 * foxes + 0.5 * eaten])


@tf.function
def simulate(animals, days):
    """The animals at the start of each day, from today on: float32, shape [days, 2]."""
    diary = tf.TensorArray(tf.float32, size=days)
    for day in tf.range(days):
        diary = diary.write(day, animals)
        animals = next_day(animals)
    return diary.stack()
