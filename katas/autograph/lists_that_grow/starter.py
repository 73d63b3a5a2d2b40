"""Rabbits and foxes on an island: a small simulation that keeps a diary."""

import tensorflow as tf


def next_day(animals):
    """Rabbits multiply and get eaten, foxes eat and grow old."""
    rabbits, foxes = animals[0], animals[1]
    eaten = 0.01 * rabbits * foxes
    return tf.stack([1.1 * rabbits - eaten, 0.9 * foxes + 0.5 * eaten])


@tf.function
def simulate(animals, days):
    """The animals at the start of each day, from today on: float32, shape [days, 2]."""
    # TODO: the diary grows while the graph runs, and a Python list cannot.
    diary = []
    for _ in tf.range(days):
        diary.append(animals)
        animals = next_day(animals)
    return tf.stack(diary)


if __name__ == "__main__":
    today = tf.constant([40.0, 9.0])
    try:
        print(simulate(today, tf.constant(3)).numpy())
    except Exception as error:
        print(type(error).__name__)
