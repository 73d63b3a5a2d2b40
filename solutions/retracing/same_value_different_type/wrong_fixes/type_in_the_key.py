"""If the type is not in the key, pass its name as well; then it is.

Caught by: one_trace_per_type
Diagnosis: every_value_is_still_a_key
"""

import tensorflow as tf

ROWS = 3


@tf.function
def filled(default, type_name):
    """A column with `default` in every cell."""
    return tf.fill([ROWS], default)


def new_column(default):
    """A column whose dtype follows `default`: int32, float32 or bool."""
    return filled(default, type(default).__name__)
