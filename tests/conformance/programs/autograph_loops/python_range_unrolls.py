"""A Python range is unrolled into the graph."""

import tensorflow as tf


@tf.function
def power(x, n):
    for i in range(n):
        print("iteration", i)
        x = x * 2
    return x


print(int(power(tf.constant(1), 3)))
ops = power.get_concrete_function(tf.constant(1), 3).graph.get_operations()
print(sum(op.type == "Mul" for op in ops))
