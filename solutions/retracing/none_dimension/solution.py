"""What is known stays in `.shape`; what is only known when the graph runs comes from `tf.shape`."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32)])
def halve(track):
    """The mean of each pair of neighboring readings; a last odd one is left out."""
    pairs = tf.shape(track)[0] // 2
    axes = track.shape[1]
    grouped = tf.reshape(track[: 2 * pairs], [pairs, 2, axes])
    return tf.reduce_mean(grouped, axis=1)


def shrink(track, most):
    """Halve `track` until it has no more than `most` readings."""
    while track.shape[0] > most:
        track = halve(track)
    return track
