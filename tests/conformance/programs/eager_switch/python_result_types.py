"""With the switch on Python results stay Python objects."""

import tensorflow as tf


@tf.function
def f():
    return 1, "a", None, [2.0]


print([type(item).__name__.endswith("Tensor") for item in f()])
tf.config.run_functions_eagerly(True)
print([type(item).__name__ for item in f()])
