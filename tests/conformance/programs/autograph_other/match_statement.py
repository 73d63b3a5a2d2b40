"""match on a Python string is decided while tracing."""

import tensorflow as tf


@tf.function
def f(x, mode):
    match mode:
        case "double":
            return x * 2
        case _:
            return x


print(int(f(tf.constant(3), "double")), int(f(tf.constant(3), "other")))
