"""What a tf.function tells about itself."""

import tensorflow as tf


@tf.function
def double(x):
    """Return twice x."""
    return x * 2


print(double.__name__, double.__doc__, double.python_function(3), double.input_signature)
print(type(double).__name__, callable(double), double.experimental_get_tracing_count())
