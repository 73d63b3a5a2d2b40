"""Calling concrete functions positionally and by name."""

import tensorflow as tf


@tf.function
def subtract(a, b):
    return a - b


spec = tf.TensorSpec([], tf.float32)
concrete = subtract.get_concrete_function(spec, spec)
print(
    float(concrete(tf.constant(5.0), tf.constant(2.0))),
    float(concrete(b=tf.constant(5.0), a=tf.constant(2.0))),
)
print(float(concrete(tf.constant(1.0), b=tf.constant(2.0))))
