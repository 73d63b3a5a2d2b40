"""A scalar tensor has no length."""

import tensorflow as tf

print(len(tf.constant(3)))
