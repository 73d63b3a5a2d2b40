"""A Python argument beside a varying shape."""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def f(x, training):
    print("tracing", x.shape, training)
    return tf.reduce_sum(x)


for n in (1, 2, 3):
    for training in (True, False):
        f(tf.ones([n]), training)
print(f.experimental_get_tracing_count())
