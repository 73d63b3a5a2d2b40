"""Stateful branches and bodies make stateful operations."""

import tensorflow as tf

v = tf.Variable(0)


@tf.function
def f(x):
    if x > 0:
        v.assign_add(1)
    while x < 3:
        v.assign_add(1)
        x += 1
    return x


types = [op.type for op in f.get_concrete_function(tf.constant(1)).graph.get_operations()]
print("If" in types, "While" in types, "StatelessIf" in types)
