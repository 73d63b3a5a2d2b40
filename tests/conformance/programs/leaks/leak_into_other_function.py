"""A tensor leaked from one function is used in another."""

import tensorflow as tf

leaked = []


@tf.function
def first(x):
    leaked.append(x + 1)
    return x


@tf.function
def second(x):
    return x + leaked[0]


first(tf.constant(1))
second(tf.constant(1))
