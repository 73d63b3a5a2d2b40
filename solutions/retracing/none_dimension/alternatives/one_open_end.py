"""A single -1 stands for the number of pairs, and the known 3 stays where it is."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32)])
def halve(track):
    """The mean of each pair of neighboring readings; a last odd one is left out."""
    even = tf.shape(track)[0] // 2 * 2
    grouped = tf.reshape(track[:even], [-1, 2, track.shape[1]])
    return tf.reduce_mean(grouped, axis=1)


def shrink(track, most):
    """Halve `track` until it has no more than `most` readings."""
    while track.shape[0] > most:
        track = halve(track)
    return track
