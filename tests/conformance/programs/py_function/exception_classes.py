"""Which error of TensorFlow an exception in py_function becomes."""

import tensorflow as tf

EXCEPTIONS = (StopIteration, TypeError, NotImplementedError, MemoryError, RuntimeError, KeyError)


def failing_with(exception):
    def fail():
        raise exception("no more")

    return tf.function(lambda: tf.py_function(fail, [], tf.float32))


for exception in EXCEPTIONS:
    try:
        failing_with(exception)()
    except Exception as error:
        print(exception.__name__, "becomes", type(error).__name__)
