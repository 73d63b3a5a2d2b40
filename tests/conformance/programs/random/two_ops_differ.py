"""Two random ops of one function draw different numbers."""

import tensorflow as tf


@tf.function
def f():
    return tf.random.uniform([]), tf.random.uniform([])


a, b = f()
print(float(a) != float(b))
