"""With the switch on, an unused operation runs and fails."""

import tensorflow as tf


@tf.function
def f(x):
    tf.gather(x, [99])
    return x


print(f(tf.constant([1])).numpy())
tf.config.run_functions_eagerly(True)
f(tf.constant([1]))
