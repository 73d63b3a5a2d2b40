"""Measure how loud the clips of a speech data set are."""

import tensorflow as tf


# TODO: say once which clips `energy` is for: any length, one axis, float32.
@tf.function
def energy(samples):
    """Mean of the squared samples of one clip."""
    return tf.reduce_mean(tf.square(samples))


def survey(clips):
    """The energy of each clip, in order."""
    return [energy(clip) for clip in clips]


if __name__ == "__main__":
    speech = [0.5, -1.0, 0.25, 0.75, -0.5, 1.0]
    clips = [tf.constant(speech[:length]) for length in (2, 3, 5, 6)]
    for clip, value in zip(clips, survey(clips)):
        print("length", clip.shape[0], "energy", round(float(value), 4))
    print("traces:", energy.experimental_get_tracing_count())

    raw = tf.constant([1, 2, 2, 0])  # straight from the sound card: int32
    try:
        print("energy of raw whole numbers:", energy(raw).numpy(), "instead of 2.25")
    except TypeError:
        print("raw whole numbers are refused")
