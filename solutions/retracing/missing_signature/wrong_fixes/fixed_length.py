"""A signature names the shape of the clips, and the clips I looked at have three samples.

Caught by: measures_every_length
Diagnosis: signature_of_one_example
"""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([3], tf.float32)])
def energy(samples):
    """Mean of the squared samples of one clip."""
    return tf.reduce_mean(tf.square(samples))


def survey(clips):
    """The energy of each clip, in order."""
    return [energy(clip) for clip in clips]
