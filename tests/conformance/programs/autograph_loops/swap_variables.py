"""Loop variables that trade places."""

import tensorflow as tf


@tf.function
def gcd(a, b):
    while b != 0:
        a, b = b, a % b
    return a


print(int(gcd(tf.constant(12), tf.constant(18))), int(gcd(tf.constant(7), tf.constant(0))))
