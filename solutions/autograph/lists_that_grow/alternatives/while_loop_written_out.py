"""What AutoGraph makes of the loop, written by hand."""

import tensorflow as tf


def next_day(animals):
    """Rabbits multiply and get eaten, foxes eat and grow old."""
    rabbits, foxes = animals[0], animals[1]
    eaten = 0.01 * rabbits * foxes
    return tf.stack([1.1 * rabbits - eaten, 0.9 * foxes + 0.5 * eaten])


@tf.function
def simulate(animals, days):
    """The animals at the start of each day, from today on: float32, shape [days, 2]."""

    def one_day(day, animals, diary):
        return day + 1, next_day(animals), diary.write(day, animals)

    diary = tf.TensorArray(tf.float32, size=days, element_shape=[2])
    *_, diary = tf.while_loop(lambda day, *_: day < days, one_day, (0, animals, diary))
    return diary.stack()
