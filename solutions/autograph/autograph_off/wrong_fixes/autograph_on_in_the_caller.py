"""AutoGraph is off in `prepare`, so that is where it has to be switched on.

Caught by: works_with_autograph_off
Diagnosis: caller_changed
"""

import tensorflow as tf


def to_unit_range(image):
    """Pixels from 0 to 1. Some files hold 0 to 255 instead; those are divided by 255."""
    if tf.reduce_max(image) > 1.0:
        return image / 255.0
    return image


@tf.function
def prepare(image):
    """A library's pipeline, which you cannot change: it calls what it is given as it is."""
    return to_unit_range(image)
