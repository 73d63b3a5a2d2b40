"""Inside the loop the tensors can be reached, so the stack belongs there.

Caught by: keeps_every_day
Diagnosis: list_in_a_graph_loop
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
    diary = []
    table = tf.zeros([0, 2])
    for _ in tf.range(days):
        diary.append(animals)
        table = tf.stack(diary)
        animals = next_day(animals)
    return table
