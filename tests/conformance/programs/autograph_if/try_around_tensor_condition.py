"""try/except around a helper without AutoGraph catches the error while tracing."""

import tensorflow as tf


@tf.autograph.experimental.do_not_convert
def helper(x):
    if x > 0:
        return x
    return -x


@tf.function
def f(x):
    try:
        return helper(x)
    except TypeError:
        print("fell back")
        return x


print(int(f(tf.constant(-3))))
