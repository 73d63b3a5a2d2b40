"""Both branches of a tensor condition are traced, one runs."""

import tensorflow as tf


@tf.function
def sign(x):
    if x > 0:
        print("tracing positive")
        tf.print("positive")
        result = 1
    else:
        print("tracing other")
        tf.print("other")
        result = -1
    return result


print(int(sign(tf.constant(5))), int(sign(tf.constant(-5))))
