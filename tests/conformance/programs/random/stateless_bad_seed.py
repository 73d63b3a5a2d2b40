"""A stateless seed has two numbers."""

import tensorflow as tf

tf.random.stateless_uniform([3], seed=7)
