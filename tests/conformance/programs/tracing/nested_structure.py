"""Nested containers keep their kind inside the function."""

import collections

import tensorflow as tf

Point = collections.namedtuple("Point", ["x", "y"])


@tf.function
def look(thing):
    print(type(thing).__name__, type(thing["p"]).__name__, type(thing["l"][1]).__name__)
    return thing["p"].x + thing["l"][0]


one = tf.constant(1)
print(int(look({"p": Point(one, one), "l": [one, (one, one)]})))
print(int(look({"p": Point(one, one), "l": [one + 1, (one, one)]})))
print(look.experimental_get_tracing_count())
