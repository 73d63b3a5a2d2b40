"""Enum members and bytes are compared by value."""

import enum

import tensorflow as tf


class Mode(enum.Enum):
    UP = 1
    DOWN = 2


@tf.function
def f(x, mode):
    print("tracing", mode.name)
    return x + 1 if mode is Mode.UP else x - 1


print(
    [int(f(tf.constant(1), mode)) for mode in (Mode.UP, Mode.DOWN, Mode.UP)],
    f.experimental_get_tracing_count(),
)
