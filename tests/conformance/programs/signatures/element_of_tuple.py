"""Nested signatures: tuple of dict and tensor."""

import tensorflow as tf


@tf.function(input_signature=[(tf.TensorSpec([None]), {"n": tf.TensorSpec([], tf.int32)})])
def step(pair):
    x, options = pair
    return tf.reduce_sum(x) * tf.cast(options["n"], tf.float32)


print(float(step((tf.ones([3]), {"n": tf.constant(2)}))), float(step(([1.0], {"n": 5}))))
step([tf.ones([3]), {"n": tf.constant(2)}])
