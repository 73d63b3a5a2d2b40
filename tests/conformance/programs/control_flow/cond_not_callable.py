"""Branches must be callables."""

import tensorflow as tf

tf.cond(tf.constant(True), tf.constant(1), tf.constant(2))
