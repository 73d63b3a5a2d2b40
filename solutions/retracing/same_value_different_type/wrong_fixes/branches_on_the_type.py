"""The body can look at the type of the default and make the right column.

Caught by: follows_the_type
Diagnosis: equal_values_share_a_trace
"""

import tensorflow as tf

ROWS = 3


@tf.function
def filled(default):
    """A column with `default` in every cell."""
    if isinstance(default, float):
        return tf.zeros([ROWS]) + default
    return tf.fill([ROWS], default)


def new_column(default):
    """A column whose dtype follows `default`: int32, float32 or bool."""
    return filled(default)
