"""`tf.py_function` runs eagerly, and in eager mode the length is known.

Caught by: stays_a_graph
Diagnosis: python_asked_on_every_call
"""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32)])
def halve(track):
    """The mean of each pair of neighboring readings; a last odd one is left out."""
    pairs = tf.py_function(lambda readings: len(readings) // 2, [track], tf.int32)
    pairs = tf.ensure_shape(pairs, [])
    axes = track.shape[1]
    grouped = tf.reshape(track[: 2 * pairs], [pairs, 2, axes])
    return tf.reduce_mean(grouped, axis=1)


def shrink(track, most):
    """Halve `track` until it has no more than `most` readings."""
    while track.shape[0] > most:
        track = halve(track)
    return track
