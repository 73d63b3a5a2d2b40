"""Each batch size gets a function with a signature that fits it exactly.

Caught by: traces_stay_few
Diagnosis: a_function_for_every_size
"""

import tensorflow as tf

taste = tf.constant([2.0, 1.0, 0.5])


def error_of(films, stars):
    """Mean squared difference between the predicted and the given stars."""
    predicted = tf.reduce_sum(films * taste, axis=1)
    return tf.reduce_mean(tf.square(predicted - stars))


by_size = {}


def batch_error(films, stars):
    """Mean squared difference between the predicted and the given stars."""
    size = len(stars)
    if size not in by_size:
        signature = [tf.TensorSpec([size, 3], tf.float32), tf.TensorSpec([size], tf.float32)]
        by_size[size] = tf.function(error_of, input_signature=signature)
    return by_size[size](films, stars)


def evaluate(films, stars, batch_size):
    """The error of each batch, in order; the last batch may be smaller."""
    errors = []
    for start in range(0, len(stars), batch_size):
        rows = slice(start, start + batch_size)
        errors.append(batch_error(films[rows], stars[rows]))
    return errors
