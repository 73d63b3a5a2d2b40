"""Two slices and no reshape: the axes are never touched."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32)])
def halve(track):
    """The mean of each pair of neighboring readings; a last odd one is left out."""
    pairs = tf.shape(track)[0] // 2
    first, second = track[: 2 * pairs : 2], track[1 : 2 * pairs : 2]
    return (first + second) / 2.0


def shrink(track, most):
    """Halve `track` until it has no more than `most` readings."""
    while track.shape[0] > most:
        track = halve(track)
    return track
