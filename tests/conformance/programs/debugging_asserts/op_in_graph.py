"""The assertion is an operation of the graph."""

import tensorflow as tf


@tf.function
def f(x):
    tf.debugging.assert_positive(x)
    return x


types = [op.type for op in f.get_concrete_function(tf.constant(1)).graph.get_operations()]
print("Assert" in types or "If" in types, "Assert" in types)
