"""A TensorArray changed in a tensor branch."""

import tensorflow as tf


@tf.function
def f(x):
    items = tf.TensorArray(tf.int32, size=2)
    items = items.write(0, x)
    if x > 0:
        items = items.write(1, x * 10)
    else:
        items = items.write(1, -x)
    return items.stack()


print(f(tf.constant(2)).numpy(), f(tf.constant(-2)).numpy())
