"""The signature wants four rows, so fill the last batch up with zeros.

Caught by: judges_every_batch
Diagnosis: padding_counts_as_data
"""

import tensorflow as tf

taste = tf.constant([2.0, 1.0, 0.5])


@tf.function(input_signature=[tf.TensorSpec([4, 3], tf.float32), tf.TensorSpec([4], tf.float32)])
def error_of_four(films, stars):
    """Mean squared difference between the predicted and the given stars."""
    predicted = tf.reduce_sum(films * taste, axis=1)
    return tf.reduce_mean(tf.square(predicted - stars))


def batch_error(films, stars):
    """Mean squared difference between the predicted and the given stars."""
    missing = 4 - len(stars)
    return error_of_four(tf.pad(films, [[0, missing], [0, 0]]), tf.pad(stars, [[0, missing]]))


def evaluate(films, stars, batch_size):
    """The error of each batch, in order; the last batch may be smaller."""
    errors = []
    for start in range(0, len(stars), batch_size):
        rows = slice(start, start + batch_size)
        errors.append(batch_error(films[rows], stars[rows]))
    return errors
