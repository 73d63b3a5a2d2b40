"""What the graph shows of Python functions."""

import tensorflow as tf


@tf.function
def f(x):
    return tf.py_function(lambda v: v, [x], tf.float32), tf.numpy_function(lambda v: v, [x], tf.float32)


print(
    [
        op.type
        for op in f.get_concrete_function(tf.constant(1.0)).graph.get_operations()
        if "PyFunc" in op.type
    ]
)
