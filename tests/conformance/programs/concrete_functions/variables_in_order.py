"""Captured variables in the order of first use."""

import tensorflow as tf

a, b = tf.Variable(1.0, name="a"), tf.Variable(2.0, name="b")


@tf.function
def f(x):
    return x * b + a


concrete = f.get_concrete_function(tf.constant(1.0))
print([variable.name for variable in concrete.variables], len(concrete.graph.inputs), len(concrete.inputs))
