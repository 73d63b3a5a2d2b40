"""A friendly function takes whole numbers too, so cast before the signature can complain.

Caught by: refuses_whole_numbers
Diagnosis: cast_hides_the_mistake
"""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def float_energy(samples):
    """Mean of the squared samples of one clip."""
    return tf.reduce_mean(tf.square(samples))


def energy(samples):
    """The energy of a clip of any number type."""
    return float_energy(tf.cast(samples, tf.float32))


def survey(clips):
    """The energy of each clip, in order."""
    return [energy(clip) for clip in clips]
