"""A literal is baked into the concrete function."""

import tensorflow as tf


@tf.function
def scale(x, factor):
    return x * factor


concrete = scale.get_concrete_function(tf.TensorSpec([], tf.int32), 3)
print(int(concrete(tf.constant(5))), int(concrete(tf.constant(5), 3)))
concrete(tf.constant(5), 4)
