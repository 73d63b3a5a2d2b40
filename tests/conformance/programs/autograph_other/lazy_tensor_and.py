"""The right side of a tensor `and` runs only when the left side is true."""

import tensorflow as tf


@tf.function
def check(x):
    tf.print("right side")
    return x > 0


@tf.function
def f(x):
    return x > -10 and check(x)


print(bool(f(tf.constant(-20))), bool(f(tf.constant(5))))
