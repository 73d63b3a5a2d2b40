"""logical_and wants booleans."""

import tensorflow as tf

tf.logical_and(tf.constant(1), tf.constant(0))
