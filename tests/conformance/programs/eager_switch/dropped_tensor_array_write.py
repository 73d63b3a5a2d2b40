"""A dropped TensorArray write works with the switch on."""

import tensorflow as tf


@tf.function
def f(n):
    items = tf.TensorArray(tf.int32, size=n)
    for i in tf.range(n):
        items.write(i, i * i)
    return items.stack()


tf.config.run_functions_eagerly(True)
print(f(tf.constant(3)).numpy())
tf.config.run_functions_eagerly(False)
print(f(tf.constant(3)).numpy())
