"""Results of an inner function are symbolic in the outer one."""

import tensorflow as tf


@tf.function
def inner(x):
    return x * 2, None, "label"


@tf.function
def outer(x):
    value, nothing, label = inner(x)
    print(tf.is_symbolic_tensor(value), nothing, tf.is_symbolic_tensor(label))
    return value


print(int(outer(tf.constant(4))))
