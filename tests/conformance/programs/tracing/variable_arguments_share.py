"""Two variables of the same dtype and shape share a trace, with their own values."""

import tensorflow as tf


@tf.function
def read(v):
    print("tracing", type(v).__name__.endswith("Variable"))
    return v * 2


a, b, c = tf.Variable(1), tf.Variable(5), tf.Variable(1.5)
print(int(read(a)), int(read(b)), int(read(a)), float(read(c)))
print(read.experimental_get_tracing_count())
