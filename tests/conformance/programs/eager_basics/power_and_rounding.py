"""Powers and rounding."""

import tensorflow as tf

print(tf.pow(2, [1, 2, 3]).numpy(), (tf.constant(2.0) ** -1).numpy(), (2 ** tf.constant(3)).numpy())
print(
    tf.round([0.5, 1.5, 2.5, -0.5]).numpy(),
    tf.floor([-1.5]).numpy(),
    tf.math.ceil([1.2]).numpy(),
    tf.sign([-3, 0, 2]).numpy(),
)
