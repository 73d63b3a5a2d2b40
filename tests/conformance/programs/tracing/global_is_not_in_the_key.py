"""A global Python value is read when tracing only."""

import tensorflow as tf

factor = 2


@tf.function
def scale(x):
    return x * factor


print(int(scale(tf.constant(3))))
factor = 10
print(int(scale(tf.constant(3))), float(scale(tf.constant(3.0))) if False else "same dtype, same trace")
print(int(scale(tf.constant([3]))[0]))
