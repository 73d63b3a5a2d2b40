"""TensorFlow can find out by itself which axis varies.

Caught by: traces_once
Diagnosis: tensorflow_guesses_the_signature
"""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def energy(samples):
    """Mean of the squared samples of one clip."""
    return tf.reduce_mean(tf.square(samples))


def survey(clips):
    """The energy of each clip, in order."""
    return [energy(clip) for clip in clips]
