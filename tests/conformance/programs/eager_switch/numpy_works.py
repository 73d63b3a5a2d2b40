"""numpy() works with the switch on and fails with it off."""

import tensorflow as tf


@tf.function
def f(x):
    return tf.constant(x.numpy() + 1)


tf.config.run_functions_eagerly(True)
print(int(f(tf.constant(1))))
tf.config.run_functions_eagerly(False)
f(tf.constant(1))
