"""Python statements and nested traces happen in program order."""

import tensorflow as tf


@tf.function
def inner(x):
    print("inner")
    return x


@tf.function
def outer(x):
    print("before")
    y = inner(x)
    print("between")
    y = inner(tf.cast(y, tf.float32))
    print("after")
    return y


outer(tf.constant(1))
