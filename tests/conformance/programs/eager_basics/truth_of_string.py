"""A string tensor has a truth value in eager mode."""

import tensorflow as tf

print(bool(tf.constant("")), bool(tf.constant("text")))
