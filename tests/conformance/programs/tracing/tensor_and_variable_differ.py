"""A variable argument and a tensor argument are different traces."""

import tensorflow as tf


@tf.function
def read(v):
    print("tracing")
    return v + 1


print(int(read(tf.constant(1))), int(read(tf.Variable(1))), int(read(tf.constant(2))))
print(read.experimental_get_tracing_count())
