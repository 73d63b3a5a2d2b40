"""A value defined before and changed in one branch."""

import tensorflow as tf


@tf.function
def relu(x):
    if x < 0.0:
        x = 0.0
    return x


print(float(relu(tf.constant(2.0))), float(relu(tf.constant(-2.0))))
