"""A scalar tensor can be a Python condition in eager mode."""

import tensorflow as tf

x = tf.constant(2.0)
if x > 1.0:
    print("large")
print(bool(tf.constant(0)), not tf.constant(0.0), bool(tf.constant([1])))
