"""Captured variables and tensors."""

import tensorflow as tf

v = tf.Variable(1.0)
t = tf.constant([1.0, 2.0])


@tf.function
def f(x):
    return x * v + t


concrete = f.get_concrete_function(tf.constant(1.0))
print(
    len(concrete.captured_inputs),
    [variable is v for variable in concrete.variables],
    len(concrete.trainable_variables),
)
print([op.type for op in concrete.graph.get_operations() if op.type in ("ReadVariableOp", "Placeholder")])
