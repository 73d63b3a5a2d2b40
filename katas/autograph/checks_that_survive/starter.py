"""The rating of a product, from reviews that are trusted more or less."""

import tensorflow as tf


@tf.function
def average_rating(ratings, trust):
    """The mean rating, weighted by trust; 0.0 if nobody is trusted. Trust is never negative."""
    # TODO: while this is traced, nobody knows how much the reviews are trusted.
    assert tf.reduce_min(trust) >= 0.0, "trust must not be negative"
    return tf.math.divide_no_nan(tf.reduce_sum(ratings * trust), tf.reduce_sum(trust))


def rate(name, trust):
    """Print the rating that three reviews give, or the class of the error."""
    ratings = tf.constant([5.0, 1.0, 4.0])
    try:
        print(name, average_rating(ratings, tf.constant(trust)).numpy())
    except Exception as error:
        print(name, type(error).__name__)


if __name__ == "__main__":
    rate("good data:", [1.0, 0.5, 0.0])
    rate("bad data: ", [1.0, -0.5, 0.5])
