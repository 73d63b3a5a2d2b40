"""Floor division of floats is the floor of the quotient, which is not what Python computes."""

import tensorflow as tf

x = tf.constant([1.0, -1.0, 7.5, -5.0, 5.0, -5.0, 0.0])
y = tf.constant([0.1, 0.1, -2.0, 0.0, float("inf"), float("inf"), 0.0])


@tf.function
def divide(x, y):
    return x // y, x % y


print((x // y).numpy(), (x % y).numpy())
print([part.numpy().tolist() for part in divide(x, y)])
print((tf.constant(float("-inf")) // 0.25).numpy(), (tf.constant(float("inf")) // -2.0).numpy())
print((tf.constant([7, -7]) // 2).numpy(), (tf.constant([7, -7]) % 2).numpy())
print((tf.cast(x, tf.float64) // tf.cast(y, tf.float64)).numpy())
