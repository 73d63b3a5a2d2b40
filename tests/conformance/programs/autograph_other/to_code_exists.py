"""tf.autograph.to_code shows converted code."""

import tensorflow as tf


def f(x):
    if x > 0:
        x = -x
    return x


code = tf.autograph.to_code(f)
print("if_stmt" in code, "def tf__f" in code)
