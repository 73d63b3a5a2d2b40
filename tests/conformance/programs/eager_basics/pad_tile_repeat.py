"""pad, tile, repeat, reverse, roll, meshgrid."""

import tensorflow as tf

x = tf.constant([1, 2])
print(
    tf.pad(x, [[1, 2]]).numpy(),
    tf.tile(x, [2]).numpy(),
    tf.repeat(x, 2).numpy(),
    tf.reverse(x, [0]).numpy(),
    tf.roll(x, 1, 0).numpy(),
)
print([item.numpy().tolist() for item in tf.meshgrid(x, [5, 6, 7])])
