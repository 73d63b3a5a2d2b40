"""Add columns to a table; cells that nobody has filled in yet hold a default."""

import tensorflow as tf

ROWS = 3


@tf.function
def filled(default):
    """A column with `default` in every cell."""
    return tf.fill([ROWS], default)


def new_column(default):
    """A column whose dtype follows `default`: int32, float32 or bool."""
    # TODO: after `2`, the default `2.0` makes a column of whole numbers.
    return filled(default)


if __name__ == "__main__":
    for default in (2, 2.0, 0.5, True, 1):
        column = new_column(default)
        print("default", default, "dtype", column.dtype.name, "cells", column.numpy())
    print("traces:", filled.experimental_get_tracing_count())
