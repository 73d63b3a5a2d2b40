"""The default has to become a tensor before it is used, so convert it on the first line.

Caught by: follows_the_type
Diagnosis: converted_too_late
"""

import tensorflow as tf

ROWS = 3


@tf.function
def filled(default):
    """A column with `default` in every cell."""
    default = tf.convert_to_tensor(default)
    return tf.fill([ROWS], default)


def new_column(default):
    """A column whose dtype follows `default`: int32, float32 or bool."""
    return filled(default)
