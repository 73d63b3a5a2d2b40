"""not, in a Python list, and is with tensors around."""

import tensorflow as tf


@tf.function
def f(x, mode):
    if mode in ("train", "test") and not mode == "test":
        x = x * 2
    if not x > 0:
        x = x - 100
    return x


print(int(f(tf.constant(3), "train")), int(f(tf.constant(-3), "test")))
