"""A column that may hold fractions should always be float32.

Caught by: follows_the_type
Diagnosis: one_dtype_for_all
"""

import tensorflow as tf

ROWS = 3


@tf.function
def filled(default):
    """A column with `default` in every cell."""
    return tf.cast(tf.fill([ROWS], default), tf.float32)


def new_column(default):
    """A column whose dtype follows `default`: int32, float32 or bool."""
    return filled(default)
