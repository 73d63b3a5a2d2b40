"""What a graph error carries."""

import tensorflow as tf


@tf.function
def f(x):
    return 10 // x


try:
    f(tf.constant(0))
except tf.errors.InvalidArgumentError as error:
    print(error.op, error.error_code, error.node_def, "Integer division by zero" in error.message)
