"""A conditional expression is no statement, so nothing has to be converted.

Caught by: works_with_autograph_off
Diagnosis: still_pythons_decision
"""

import tensorflow as tf


def to_unit_range(image):
    """Pixels from 0 to 1. Some files hold 0 to 255 instead; those are divided by 255."""
    return image / 255.0 if tf.reduce_max(image) > 1.0 else image


@tf.function(autograph=False)
def prepare(image):
    """A library's pipeline, which you cannot change: it calls what it is given as it is."""
    return to_unit_range(image)
