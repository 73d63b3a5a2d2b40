"""Strings cannot be multiplied."""

import tensorflow as tf

tf.constant("a") * 2
