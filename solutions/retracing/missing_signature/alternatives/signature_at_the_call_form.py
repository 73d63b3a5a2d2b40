"""The same signature given to `tf.function(...)` as a call, for code that may not be decorated."""

import tensorflow as tf


def mean_square(samples):
    """Mean of the squared samples of one clip."""
    return tf.reduce_mean(tf.square(samples))


clip_of_any_length = tf.TensorSpec(shape=[None], dtype=tf.float32, name="samples")
energy = tf.function(mean_square, input_signature=[clip_of_any_length])


def survey(clips):
    """The energy of each clip, in order."""
    return [energy(clip) for clip in clips]
