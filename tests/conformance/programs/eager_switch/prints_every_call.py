"""With the switch on, Python code runs at every call and nothing is traced."""

import tensorflow as tf


@tf.function
def f(x):
    print("running", tf.executing_eagerly())
    return x + 1


f(tf.constant(1))
f(tf.constant(1))
tf.config.run_functions_eagerly(True)
f(tf.constant(1))
f(tf.constant(1))
print(tf.config.functions_run_eagerly(), f.experimental_get_tracing_count())
tf.config.run_functions_eagerly(False)
f(tf.constant(1))
print(f.experimental_get_tracing_count())
