"""broadcast_to an impossible shape."""

import tensorflow as tf

print(tf.broadcast_to([1, 2], [2, 2]).numpy().tolist())
tf.broadcast_to([1, 2, 3], [2, 2])
