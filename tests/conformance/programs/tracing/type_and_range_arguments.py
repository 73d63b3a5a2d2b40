"""Types and dtypes are allowed as arguments."""

import tensorflow as tf


@tf.function
def make(dtype, kind):
    print("tracing", dtype.name, kind.__name__)
    return tf.zeros([2], dtype)


print(make(tf.int32, int).dtype.name, make(tf.float32, int).dtype.name, make(tf.int32, int).dtype.name)
print(make.experimental_get_tracing_count())
