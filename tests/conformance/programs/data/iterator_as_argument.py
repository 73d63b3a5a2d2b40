"""Iterators over the same kind of element share a trace."""

import tensorflow as tf


@tf.function
def following(iterator):
    print("tracing", iterator.element_spec)
    return next(iterator)


first = iter(tf.data.Dataset.range(2))
print(int(following(first)), int(following(iter(tf.data.Dataset.range(5)))), int(following(first)))
print(following.pretty_printed_concrete_signatures())
following(first)
