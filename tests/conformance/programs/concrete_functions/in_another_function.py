"""A concrete function can be called inside a tf.function."""

import tensorflow as tf


@tf.function
def double(x):
    return x * 2


concrete = double.get_concrete_function(tf.TensorSpec([], tf.int32))


@tf.function
def outer(x):
    return concrete(x) + 1


print(int(outer(tf.constant(5))), outer.experimental_get_tracing_count())
