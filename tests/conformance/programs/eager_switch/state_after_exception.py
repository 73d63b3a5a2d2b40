"""The switch must be restored by hand after an exception."""

import tensorflow as tf


@tf.function
def f(x):
    raise ValueError("inside")


tf.config.run_functions_eagerly(True)
try:
    f(tf.constant(1))
except ValueError as error:
    print(error)
print(tf.config.functions_run_eagerly())
