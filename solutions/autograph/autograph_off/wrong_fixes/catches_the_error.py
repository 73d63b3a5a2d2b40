"""If the `if` is refused, divide: most files hold 0 to 255.

Caught by: works_with_autograph_off
Diagnosis: refused_and_guessed
"""

import tensorflow as tf


def to_unit_range(image):
    """Pixels from 0 to 1. Some files hold 0 to 255 instead; those are divided by 255."""
    try:
        bright = bool(tf.reduce_max(image) > 1.0)
    except TypeError:
        bright = True
    return image / 255.0 if bright else image


@tf.function(autograph=False)
def prepare(image):
    """A library's pipeline, which you cannot change: it calls what it is given as it is."""
    return to_unit_range(image)
