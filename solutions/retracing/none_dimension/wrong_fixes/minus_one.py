"""`tf.reshape` can work out one number by itself, so there is no need for `axes`.

Caught by: keeps_the_three_axes
Diagnosis: minus_one_forgets
"""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32)])
def halve(track):
    """The mean of each pair of neighboring readings; a last odd one is left out."""
    pairs = tf.shape(track)[0] // 2
    grouped = tf.reshape(track[: 2 * pairs], [pairs, 2, -1])
    return tf.reduce_mean(grouped, axis=1)


def shrink(track, most):
    """Halve `track` until it has no more than `most` readings."""
    while track.shape[0] > most:
        track = halve(track)
    return track
