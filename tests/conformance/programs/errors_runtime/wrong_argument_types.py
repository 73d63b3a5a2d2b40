"""A function where a tensor is expected."""

import tensorflow as tf

tf.reduce_sum(len)
