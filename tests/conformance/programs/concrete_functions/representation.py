"""How a concrete function looks."""

import tensorflow as tf


@tf.function
def power(a, b=2):
    return a**b


concrete = power.get_concrete_function(tf.TensorSpec([], tf.float32))
print(concrete)
print(concrete.pretty_printed_signature() if hasattr(concrete, "pretty_printed_signature") else "")
