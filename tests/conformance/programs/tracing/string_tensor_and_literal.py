"""A string literal is a key, a string tensor is not."""

import tensorflow as tf


@tf.function
def f(word):
    print("tracing", type(word).__name__)
    return tf.strings.length(word)


print(int(f("one")), int(f("three")), int(f(tf.constant("one"))), int(f(tf.constant("three"))))
print(f.experimental_get_tracing_count())
