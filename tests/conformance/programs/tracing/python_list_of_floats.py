"""A Python list is keyed by its values; as a tensor by its shape."""

import tensorflow as tf


@tf.function
def mean(values):
    print("tracing")
    return tf.reduce_mean(values)


for values in ([1.0, 2.0], [3.0, 4.0]):
    print(float(mean(values)))
for values in ([1.0, 2.0], [3.0, 4.0]):
    print(float(mean(tf.constant(values))))
