"""Strings and None are literals too."""

import tensorflow as tf


@tf.function
def act(x, mode=None):
    print("tracing", repr(mode))
    return x + 1 if mode == "up" else x - 1


x = tf.constant(1)
print([int(act(x, mode)) for mode in ("up", "down", None, "up", "down")], int(act(x)))
print(act.experimental_get_tracing_count())
