"""get_concrete_function traces even with the switch on."""

import tensorflow as tf


@tf.function
def f(x):
    print("tracing", tf.executing_eagerly())
    return x + 1


tf.config.run_functions_eagerly(True)
concrete = f.get_concrete_function(tf.TensorSpec([], tf.int32))
print(int(concrete(tf.constant(1))), int(f(tf.constant(1))), f.experimental_get_tracing_count())
