"""A concrete function made first counts as a trace and serves later calls."""

import tensorflow as tf


@tf.function
def double(x):
    print("tracing")
    return x * 2


concrete = double.get_concrete_function(tf.TensorSpec([2], tf.float32))
print(concrete(tf.ones([2])).numpy(), double(tf.ones([2])).numpy(), double.experimental_get_tracing_count())
print(double.get_concrete_function(tf.TensorSpec([2], tf.float32)) is concrete)
