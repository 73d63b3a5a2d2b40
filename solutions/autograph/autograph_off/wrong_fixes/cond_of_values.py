"""`tf.cond` takes a condition and two values.

Caught by: works_eagerly
Diagnosis: cond_wants_functions
"""

import tensorflow as tf


def to_unit_range(image):
    """Pixels from 0 to 1. Some files hold 0 to 255 instead; those are divided by 255."""
    return tf.cond(tf.reduce_max(image) > 1.0, image / 255.0, image)


@tf.function(autograph=False)
def prepare(image):
    """A library's pipeline, which you cannot change: it calls what it is given as it is."""
    return to_unit_range(image)
