"""A scalar tensor cannot be iterated over."""

import tensorflow as tf

for item in tf.constant(3):
    print("never printed")
