"""Without AutoGraph an `if` needs a Python bool.

Caught by: works_with_autograph_off
Diagnosis: tensor_has_no_value_yet
"""

import tensorflow as tf


def to_unit_range(image):
    """Pixels from 0 to 1. Some files hold 0 to 255 instead; those are divided by 255."""
    if tf.reduce_max(image).numpy() > 1.0:
        return image / 255.0
    return image


@tf.function(autograph=False)
def prepare(image):
    """A library's pipeline, which you cannot change: it calls what it is given as it is."""
    return to_unit_range(image)
