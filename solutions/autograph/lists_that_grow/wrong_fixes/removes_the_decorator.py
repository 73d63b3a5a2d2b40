"""Lists work in eager mode, so this function has to stay there.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf


def next_day(animals):
    """Rabbits multiply and get eaten, foxes eat and grow old."""
    rabbits, foxes = animals[0], animals[1]
    eaten = 0.01 * rabbits * foxes
    return tf.stack([1.1 * rabbits - eaten, 0.9 * foxes + 0.5 * eaten])


def simulate(animals, days):
    """The animals at the start of each day, from today on: float32, shape [days, 2]."""
    diary = []
    for _ in tf.range(days):
        diary.append(animals)
        animals = next_day(animals)
    return tf.reshape(tf.stack(diary), [-1, 2])
