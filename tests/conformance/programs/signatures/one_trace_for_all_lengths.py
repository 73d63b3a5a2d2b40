"""A signature with an unknown dimension gives one trace."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec(shape=[None], dtype=tf.float32)])
def mean(x):
    print("tracing", x.shape)
    return tf.reduce_mean(x)


for length in (1, 2, 5):
    print(float(mean(tf.ones([length]))))
print(mean.experimental_get_tracing_count(), mean.input_signature)
