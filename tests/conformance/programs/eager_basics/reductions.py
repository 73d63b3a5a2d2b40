"""Reductions over all or some axes."""

import tensorflow as tf

x = tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
print(float(tf.reduce_sum(x)), tf.reduce_sum(x, axis=0).numpy().tolist())
print(tf.reduce_mean(x, axis=1).numpy().tolist(), tf.reduce_max(x, axis=-1).numpy().tolist())
print(tf.reduce_min(x, axis=[0, 1]).numpy(), tf.reduce_prod(x, axis=1, keepdims=True).shape)
print(tf.argmax(x, axis=1).numpy().tolist(), tf.argmin(x).numpy().tolist(), tf.argmax(x, axis=1).dtype.name)
