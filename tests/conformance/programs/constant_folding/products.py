"""Constants along a chain of products meet before the graph runs; eagerly they do not."""

import tensorflow as tf


def back_and_forth(x):
    return x * 1e10 * 1e-10


def divided(x):
    return 1e10 * x / 1e10


def divided_first(x):
    return x / 1e-10 * 1e-10


def divided_twice(x):
    return x / 1e-10 / 1e10


def four(x):
    return x * 1e10 * 1e-10 * 1e10 * 1e-10


def overflowing_constants(x):
    return x * 1e20 * 1e30


def of_vectors(x):
    return x * tf.constant([1e10, 1e9, 1e8]) * 1e-10


x = tf.constant([1e30, 1e-28, 2.0])
for f in (back_and_forth, divided, divided_first, divided_twice, four, overflowing_constants, of_vectors):
    print(f.__name__, f(x).numpy(), tf.function(f)(x).numpy())
