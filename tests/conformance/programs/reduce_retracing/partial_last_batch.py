"""A last batch that is smaller: two traces without generalization, two with."""

import tensorflow as tf


def f(x):
    return tf.reduce_mean(x)


for options in ({}, {"reduce_retracing": True}):
    function = tf.function(f, **options)
    for rows in (4, 4, 4, 2):
        function(tf.ones([rows, 3]))
    print(function.experimental_get_tracing_count())
