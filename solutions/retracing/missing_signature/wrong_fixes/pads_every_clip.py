"""If all clips are padded to one length, one trace serves them all.

Caught by: measures_every_length
Diagnosis: padding_changes_the_answer
"""

import tensorflow as tf

LONGEST = 64


@tf.function(input_signature=[tf.TensorSpec([LONGEST], tf.float32)])
def padded_energy(samples):
    """Mean of the squared samples of one clip."""
    return tf.reduce_mean(tf.square(samples))


def energy(samples):
    """Fill the clip up with silence, then measure it."""
    silence = tf.zeros([LONGEST - len(samples)], tf.float32)
    return padded_energy(tf.concat([samples, silence], axis=0))


def survey(clips):
    """The energy of each clip, in order."""
    return [energy(clip) for clip in clips]
