"""TensorFlow sees a second size and opens the axis by itself, for one more trace."""

import tensorflow as tf

taste = tf.constant([2.0, 1.0, 0.5])


@tf.function(reduce_retracing=True)
def batch_error(films, stars):
    """Mean squared difference between the predicted and the given stars."""
    predicted = tf.reduce_sum(films * taste, axis=1)
    return tf.reduce_mean(tf.square(predicted - stars))


def evaluate(films, stars, batch_size):
    """The error of each batch, in order; the last batch may be smaller."""
    errors = []
    for start in range(0, len(stars), batch_size):
        rows = slice(start, start + batch_size)
        errors.append(batch_error(films[rows], stars[rows]))
    return errors
