"""Two dimensions that vary at different times."""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def total(x):
    print("tracing", x.shape)
    return tf.reduce_sum(x)


for shape in ((2, 3), (4, 3), (5, 3), (5, 4), (6, 7)):
    total(tf.ones(shape))
print(total.experimental_get_tracing_count())
