"""A Python test of the static length depends on which length came first."""

import tensorflow as tf


def describe(x):
    return tf.constant("pair" if x.shape[0] == 2 else "other")


for lengths in ((2, 1, 3, 2), (1, 3, 2, 2)):
    function = tf.function(describe, reduce_retracing=True)
    print(
        [function(tf.ones([n])).numpy().decode() for n in lengths], function.experimental_get_tracing_count()
    )
