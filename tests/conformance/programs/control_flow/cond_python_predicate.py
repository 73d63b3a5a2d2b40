"""tf.cond with a Python bool inside a function."""

import tensorflow as tf


@tf.function
def f(flag):
    return tf.cond(flag, lambda: tf.constant(1), lambda: tf.constant(2))


print(int(f(True)), int(f(False)), f.experimental_get_tracing_count())
