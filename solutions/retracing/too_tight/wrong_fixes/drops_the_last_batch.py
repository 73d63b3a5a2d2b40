"""A few films at the end do not matter, so use full batches only.

Caught by: judges_every_batch
Diagnosis: rows_left_out
"""

import tensorflow as tf

taste = tf.constant([2.0, 1.0, 0.5])


@tf.function(input_signature=[tf.TensorSpec([4, 3], tf.float32), tf.TensorSpec([4], tf.float32)])
def batch_error(films, stars):
    """Mean squared difference between the predicted and the given stars."""
    predicted = tf.reduce_sum(films * taste, axis=1)
    return tf.reduce_mean(tf.square(predicted - stars))


def evaluate(films, stars, batch_size):
    """The error of each batch, in order."""
    errors = []
    for start in range(0, len(stars) - batch_size + 1, batch_size):
        rows = slice(start, start + batch_size)
        errors.append(batch_error(films[rows], stars[rows]))
    return errors
