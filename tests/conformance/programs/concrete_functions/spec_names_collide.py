"""Two specs with one name."""

import tensorflow as tf


@tf.function
def add(a, b):
    return a + b


concrete = add.get_concrete_function(
    tf.TensorSpec([], tf.int32, name="n"), tf.TensorSpec([], tf.int32, name="m")
)
print(int(concrete(tf.constant(1), tf.constant(2))), [tensor.name for tensor in concrete.inputs])
