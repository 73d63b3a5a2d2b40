"""An error of Python while tracing."""

import tensorflow as tf


def broken(x):
    names = ["a"]
    return names[1]


tf.data.Dataset.range(2).map(broken)
