"""Eagerly the unused operation fails."""

import tensorflow as tf


def f(x):
    tf.gather(x, [99])
    return x


f(tf.constant([1, 2]))
