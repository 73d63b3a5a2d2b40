"""A signature says which dtype the default has.

Caught by: follows_the_type
Diagnosis: one_dtype_for_all
"""

import tensorflow as tf

ROWS = 3


@tf.function(input_signature=[tf.TensorSpec([], tf.float32)])
def filled(default):
    """A column with `default` in every cell."""
    return tf.fill([ROWS], default)


def new_column(default):
    """A column whose dtype follows `default`: int32, float32 or bool."""
    return filled(default)
