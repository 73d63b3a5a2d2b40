"""Errors of operations are caught by their class."""

import tensorflow as tf

try:
    tf.gather([1], [5])
except tf.errors.InvalidArgumentError as error:
    print(type(error).__name__, error.op, error.error_code, "not in" in error.message)
