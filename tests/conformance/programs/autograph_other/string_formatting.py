"""f-strings show the symbolic tensor."""

import tensorflow as tf


@tf.function
def f(x):
    print(f"x is {x}")
    print("x is", x, x.name)
    y = x + 1
    print(y)
    return y


f(tf.constant(1))
