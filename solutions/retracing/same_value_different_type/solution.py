"""A tensor is made at the border: its dtype goes into the key, its value does not."""

import tensorflow as tf

ROWS = 3


@tf.function
def filled(default):
    """A column with `default` in every cell."""
    return tf.fill([ROWS], default)


def new_column(default):
    """A column whose dtype follows `default`: int32, float32 or bool."""
    return filled(tf.convert_to_tensor(default))
