"""Containers come back with their kind."""

import collections

import tensorflow as tf

Pair = collections.namedtuple("Pair", ["a", "b"])


@tf.function
def f(x):
    return {"list": [x, x], "tuple": (x,), "named": Pair(x, [x]), "nothing": None}


result = f(tf.constant(1))
print(
    type(result["list"]).__name__,
    type(result["tuple"]).__name__,
    type(result["named"]).__name__,
    result["nothing"],
)
print(list(result))
