"""Concrete functions of different signatures; the same signature gives the same object."""

import tensorflow as tf


@tf.function
def f(x):
    return x + x


a = f.get_concrete_function(tf.TensorSpec([2]))
b = f.get_concrete_function(tf.TensorSpec([3]))
print(a is b, a is f.get_concrete_function(tf.TensorSpec([2])), a is f.get_concrete_function(tf.ones([2])))
print(f.experimental_get_tracing_count())
