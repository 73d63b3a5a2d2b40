"""Elementwise choice and positions of true elements."""

import tensorflow as tf

x = tf.constant([-1.0, 2.0, -3.0])
print(tf.where(x > 0, x, 0.0).numpy().tolist())
print(tf.where(x < 0).numpy().tolist())
print(tf.maximum(x, 0.0).numpy().tolist(), tf.clip_by_value(x, -1.0, 1.0).numpy().tolist())
print(tf.boolean_mask(x, x < 0).numpy().tolist())
