"""py_function is differentiable, numpy_function is not."""

import numpy as np
import tensorflow as tf


@tf.function
def f(x):
    return tf.py_function(lambda v: v * v, [x], tf.float32)


@tf.function
def g(x):
    return tf.numpy_function(lambda v: np.square(v), [x], tf.float32)


for function in (f, g):
    x = tf.constant(3.0)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    print(float(y), tape.gradient(y, x) is None)
