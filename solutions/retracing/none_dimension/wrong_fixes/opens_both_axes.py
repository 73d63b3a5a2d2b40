"""If one size comes from `tf.shape`, both should, and the signature can be as open.

Caught by: keeps_the_three_axes
Diagnosis: known_axis_given_away
"""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, None], tf.float32)])
def halve(track):
    """The mean of each pair of neighboring readings; a last odd one is left out."""
    pairs = tf.shape(track)[0] // 2
    axes = tf.shape(track)[1]
    grouped = tf.reshape(track[: 2 * pairs], [pairs, 2, axes])
    return tf.reduce_mean(grouped, axis=1)


def shrink(track, most):
    """Halve `track` until it has no more than `most` readings."""
    while track.shape[0] > most:
        track = halve(track)
    return track
