"""A tensor can grow too: with `tf.concat`.

Caught by: keeps_every_day
Diagnosis: loop_must_keep_shapes
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
    diary = tf.zeros([0, 2])
    for _ in tf.range(days):
        diary = tf.concat([diary, animals[tf.newaxis]], axis=0)
        animals = next_day(animals)
    return diary
