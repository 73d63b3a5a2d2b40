"""A NumPy bool argument is a tensor inside."""

import numpy as np
import tensorflow as tf


@tf.function
def f(x, flag):
    if flag:
        x = x * 2
    return x


print(
    int(f(tf.constant(3), np.bool_(True))),
    int(f(tf.constant(3), np.bool_(False))),
    f.experimental_get_tracing_count(),
)
