"""Two traces of a function share the captured variable."""

import tensorflow as tf

v = tf.Variable(0.0)


@tf.function
def f(x):
    v.assign_add(tf.reduce_sum(tf.cast(x, tf.float32)))
    return v + 0.0


print(
    float(f(tf.constant(1))),
    float(f(tf.constant([1, 2]))),
    float(f(tf.constant(0.5))),
    f.experimental_get_tracing_count(),
)
