"""Names that operations get while tracing."""

import tensorflow as tf


@tf.function
def f(x, y):
    print(x + y, x + y, x - y, x * 2, x / y, x**2, -x, x // y, x % y, sep="\n")
    print(x > y, x == y, tf.abs(x), abs(x), tf.add(x, y), tf.square(x), x @ tf.ones([2, 2]), sep="\n")
    return x


f(tf.ones([2, 2]), tf.ones([2, 2]))
