"""A tensor of several elements has no truth value."""

import tensorflow as tf

x = tf.constant([1, 2])
if x > 1:
    print("never printed")
