"""NumPy makes an array of the right type from any number.

Caught by: follows_the_type
Diagnosis: numpy_has_other_defaults
"""

import numpy as np
import tensorflow as tf

ROWS = 3


@tf.function
def filled(default):
    """A column with `default` in every cell."""
    return tf.fill([ROWS], default)


def new_column(default):
    """A column whose dtype follows `default`: int32, float32 or bool."""
    return filled(np.asarray(default))
