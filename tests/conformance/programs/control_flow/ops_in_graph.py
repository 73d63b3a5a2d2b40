"""Which operations a conditional and a loop leave in the graph."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        x = x + 1
    while x < 10:
        x = x * 2
    return x


types = [op.type for op in f.get_concrete_function(tf.constant(1)).graph.get_operations()]
print([name for name in types if name not in ("Const", "Identity")])
