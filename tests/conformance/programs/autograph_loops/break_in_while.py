"""break in a while loop on tensors."""

import tensorflow as tf


@tf.function
def root(x):
    guess = 0
    while tf.constant(True):
        if (guess + 1) ** 2 > x:
            break
        guess += 1
    return guess


print([int(root(tf.constant(n))) for n in (0, 1, 15, 16)])
