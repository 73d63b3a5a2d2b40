"""Stacking different shapes."""

import tensorflow as tf

tf.stack([tf.ones([2]), tf.ones([3])])
