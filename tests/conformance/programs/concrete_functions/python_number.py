"""A concrete function wants tensors, not Python numbers, where a tensor was traced."""

import tensorflow as tf


@tf.function
def double(x):
    return x * 2


concrete = double.get_concrete_function(tf.TensorSpec([], tf.float32))
print(float(concrete(tf.constant(2.0))))
print(float(concrete(2.0)))
