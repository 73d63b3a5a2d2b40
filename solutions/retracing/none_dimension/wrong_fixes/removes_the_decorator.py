"""In eager mode `.shape` has always worked.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf


def halve(track):
    """The mean of each pair of neighboring readings; a last odd one is left out."""
    pairs = track.shape[0] // 2
    axes = track.shape[1]
    grouped = tf.reshape(track[: 2 * pairs], [pairs, 2, axes])
    return tf.reduce_mean(grouped, axis=1)


def shrink(track, most):
    """Halve `track` until it has no more than `most` readings."""
    while track.shape[0] > most:
        track = halve(track)
    return track
