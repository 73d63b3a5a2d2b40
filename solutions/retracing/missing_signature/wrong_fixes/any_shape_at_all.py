"""The less the signature says, the more it accepts: leave the shape open.

Caught by: refuses_a_batch
Diagnosis: open_rank_accepts_everything
"""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec(None, tf.float32)])
def energy(samples):
    """Mean of the squared samples of one clip."""
    return tf.reduce_mean(tf.square(samples))


def survey(clips):
    """The energy of each clip, in order."""
    return [energy(clip) for clip in clips]
