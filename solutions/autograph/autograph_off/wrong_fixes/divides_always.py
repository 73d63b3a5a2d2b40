"""Without a decision there is nothing to convert.

Caught by: works_eagerly
Diagnosis: decision_dropped
"""

import tensorflow as tf


def to_unit_range(image):
    """Pixels from 0 to 1. Some files hold 0 to 255 instead; those are divided by 255."""
    return image / 255.0


@tf.function(autograph=False)
def prepare(image):
    """A library's pipeline, which you cannot change: it calls what it is given as it is."""
    return to_unit_range(image)
