"""In a graph an `if` is not possible, so there it is left out.

Caught by: works_with_autograph_off
Diagnosis: mode_decides_instead_of_data
"""

import tensorflow as tf


def to_unit_range(image):
    """Pixels from 0 to 1. Some files hold 0 to 255 instead; those are divided by 255."""
    if tf.executing_eagerly():
        return image / 255.0 if tf.reduce_max(image) > 1.0 else image
    return image / 255.0


@tf.function(autograph=False)
def prepare(image):
    """A library's pipeline, which you cannot change: it calls what it is given as it is."""
    return to_unit_range(image)
