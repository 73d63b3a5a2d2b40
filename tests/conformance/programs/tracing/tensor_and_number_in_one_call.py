"""Mixed arguments: only the Python one is compared by value."""

import tensorflow as tf


@tf.function
def f(x, n, y):
    print("tracing", n)
    return x * n + y


a, b = tf.constant(1), tf.constant(2)
print(int(f(a, 2, b)), int(f(b, 2, a)), int(f(a, 3, a)), f.experimental_get_tracing_count())
