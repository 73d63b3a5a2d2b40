"""A negative size."""

import tensorflow as tf

tf.zeros([-1])
