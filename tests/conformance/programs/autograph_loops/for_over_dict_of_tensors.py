"""Python iteration over a dictionary is unrolled."""

import tensorflow as tf


@tf.function
def f(named):
    total = 0
    for name, value in named.items():
        print(name)
        total += value
    return total


print(int(f({"a": tf.constant(1), "b": tf.constant(2)})))
