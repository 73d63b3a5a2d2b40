"""A value assigned under the tape cuts the connection."""

import tensorflow as tf

v = tf.Variable(3.0)
w = tf.Variable(1.0)
with tf.GradientTape() as tape:
    w.assign(v * 2.0)
    y = w * w
print([None if item is None else float(item) for item in tape.gradient(y, [v, w])])
