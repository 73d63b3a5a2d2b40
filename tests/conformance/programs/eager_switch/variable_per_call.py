"""A variable per call is no error with the switch on."""

import tensorflow as tf


@tf.function
def f(x):
    v = tf.Variable(0.0)
    v.assign_add(x)
    return v


tf.config.run_functions_eagerly(True)
print(float(f(tf.constant(2.0))), float(f(tf.constant(3.0))), type(f(tf.constant(1.0))).__name__)
