"""Two tf.function objects of one Python function trace separately."""

import tensorflow as tf


def body(x):
    print("tracing")
    return x + 1


first, second = tf.function(body), tf.function(body)
first(tf.constant(1))
second(tf.constant(1))
first(tf.constant(2))
print(first.experimental_get_tracing_count(), second.experimental_get_tracing_count())
print(first.python_function is second.python_function)
