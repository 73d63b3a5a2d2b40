"""A dictionary entry with a constant key changed in a tensor branch."""

import tensorflow as tf


@tf.function
def f(x):
    values = {"a": 1}
    if x > 0:
        values["a"] = 7
    return values["a"]


print(int(f(tf.constant(1))), int(f(tf.constant(-1))))
