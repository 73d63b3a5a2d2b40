"""A softmax needs an axis."""

import tensorflow as tf

staged = tf.function(tf.nn.softmax, input_signature=[tf.TensorSpec(None)])
staged_log = tf.function(tf.nn.log_softmax, input_signature=[tf.TensorSpec(None)])
for rank in (0, 1, 2):
    for run in (tf.nn.softmax, tf.nn.log_softmax, staged, staged_log):
        try:
            print(rank, run(tf.ones([1] * rank)).shape)
        except Exception as error:
            print(rank, type(error).__name__, "logits must have >= 1 dimension, got []" in str(error))


@tf.function(input_signature=[tf.TensorSpec(None)])
def first_axis(x):
    return tf.nn.softmax(x, axis=0)


try:
    first_axis(tf.constant([1.0]))
except Exception as error:
    print(type(error).__name__)
