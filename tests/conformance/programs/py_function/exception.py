"""An exception in py_function reaches the caller as an operation's error."""

import tensorflow as tf


def fail(x):
    raise ValueError("bad batch")


@tf.function
def f(x):
    return tf.py_function(fail, [x], tf.float32)


try:
    f(tf.constant(1.0))
except Exception as error:
    print(type(error).__name__, "ValueError: bad batch" in str(error))
