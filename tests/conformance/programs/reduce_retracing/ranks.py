"""Different ranks generalize to unknown rank."""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def size(x):
    print("tracing", x.shape)
    return tf.size(x)


for shape in ([], [1], [2, 2], [3], [1, 1, 1]):
    size(tf.ones(shape))
print(size.experimental_get_tracing_count())
