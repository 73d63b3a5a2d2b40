"""With a Python number the loop is a Python loop, and a list can grow in that.

Caught by: traces_once
Diagnosis: unrolled_for_each_number
"""

import tensorflow as tf


def next_day(animals):
    """Rabbits multiply and get eaten, foxes eat and grow old."""
    rabbits, foxes = animals[0], animals[1]
    eaten = 0.01 * rabbits * foxes
    return tf.stack([1.1 * rabbits - eaten, 0.9 * foxes + 0.5 * eaten])


def simulate(animals, days):
    """The animals at the start of each day, from today on: float32, shape [days, 2]."""
    return simulate_for(animals, int(days))


@tf.function
def simulate_for(animals, days):
    diary = []
    for _ in range(days):
        diary.append(animals)
        animals = next_day(animals)
    return tf.reshape(tf.stack(diary), [days, 2])
