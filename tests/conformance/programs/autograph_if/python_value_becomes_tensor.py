"""A Python value changed in a tensor condition is a tensor afterwards."""

import tensorflow as tf


@tf.function
def f(x):
    n = 1
    print(type(n).__name__)
    if x > 0:
        n = 2
    print(tf.is_symbolic_tensor(n), n.dtype.name)
    return n


print(int(f(tf.constant(1))), int(f(tf.constant(-1))))
