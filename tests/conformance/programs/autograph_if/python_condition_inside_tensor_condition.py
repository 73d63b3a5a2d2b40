"""A Python condition inside a tensor branch."""

import tensorflow as tf


@tf.function
def f(x, double):
    if x > 0:
        if double:
            y = x * 2
        else:
            y = x
    else:
        y = -x
    return y


print([int(f(tf.constant(3), flag)) for flag in (True, False)], int(f(tf.constant(-3), True)))
