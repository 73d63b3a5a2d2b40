"""reduce_retracing and a signature together."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None])], reduce_retracing=True)
def f(x):
    print("tracing", x.shape)
    return tf.reduce_sum(x)


for n in (1, 2, 3):
    f(tf.ones([n]))
print(f.experimental_get_tracing_count())
