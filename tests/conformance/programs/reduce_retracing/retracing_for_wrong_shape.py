"""A general trace still refuses nothing: incompatible ranks trace anew."""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def first(x):
    print("tracing", x.shape)
    return x[0]


for shape in ((2,), (3,), (2, 2), (3, 3)):
    first(tf.ones(shape))
print(first.experimental_get_tracing_count())
