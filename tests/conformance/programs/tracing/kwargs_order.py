"""The order of keywords is not part of the key."""

import tensorflow as tf


@tf.function
def f(**named):
    print("tracing", list(named))
    return named["a"] - named["b"]


one, two = tf.constant(1), tf.constant(2)
print(int(f(a=one, b=two)), int(f(b=two, a=one)), f.experimental_get_tracing_count())
