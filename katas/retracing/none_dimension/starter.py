"""Shrink accelerometer tracks: x, y and z, for any number of readings."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32)])
def halve(track):
    """The mean of each pair of neighboring readings; a last odd one is left out."""
    # TODO: while tracing, nobody knows yet how many readings will come.
    pairs = track.shape[0] // 2
    axes = track.shape[1]
    grouped = tf.reshape(track[: 2 * pairs], [pairs, 2, axes])
    return tf.reduce_mean(grouped, axis=1)


def shrink(track, most):
    """Halve `track` until it has no more than `most` readings."""
    while track.shape[0] > most:
        track = halve(track)
    return track


if __name__ == "__main__":
    walk = tf.reshape(tf.range(21.0), [7, 3])
    print("halved:", halve(walk).numpy().tolist())
    print("shrunk:", shrink(walk, 2).numpy().tolist())
    print("traces:", halve.experimental_get_tracing_count())
