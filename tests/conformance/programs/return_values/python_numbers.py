"""Python numbers, strings and None come back as tensors, None as None."""

import tensorflow as tf


@tf.function
def f():
    return 1, 2.5, True, "text", None


print([item if item is None else (item.dtype.name, item.numpy()) for item in f()])
