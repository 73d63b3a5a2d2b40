"""What is not traced cannot be traced too often.

Caught by: traces_once
Diagnosis: decorator_removed
"""

import tensorflow as tf


def energy(samples):
    """Mean of the squared samples of one clip."""
    return tf.reduce_mean(tf.square(samples))


def survey(clips):
    """The energy of each clip, in order."""
    return [energy(clip) for clip in clips]
