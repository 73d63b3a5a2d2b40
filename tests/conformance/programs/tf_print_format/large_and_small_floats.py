"""Floats of very different size with few digits."""

import tensorflow as tf

tf.print(tf.constant([0.5, 1e10, 1e-10, 123456.0, 1e6, 1e-5, -0.25]))
tf.print(0.5, 1e10, 1e-10, tf.constant(1e20), tf.constant(3e-7, tf.float64))
