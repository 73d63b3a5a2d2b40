"""A name that tf does not have."""

import tensorflow as tf

tf.reduce_total([1, 2])
