"""Division of negative integers."""

import tensorflow as tf

a, b = tf.constant([7, -7]), tf.constant([2, 2])
print(
    (a // b).numpy(),
    (a % b).numpy(),
    tf.truncatediv(a, b).numpy(),
    tf.math.floormod(a, -b).numpy(),
    (a / b).numpy(),
)
