"""An assertion in a branch is checked when the branch runs."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        tf.debugging.assert_less(x, 10, message="too large")
        y = x
    else:
        y = -x
    return y


print(int(f(tf.constant(3))), int(f(tf.constant(-300))))
f(tf.constant(300))
