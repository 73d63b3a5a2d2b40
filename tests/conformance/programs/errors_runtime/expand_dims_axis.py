"""expand_dims with a wrong axis."""

import tensorflow as tf

tf.expand_dims(tf.ones([2]), 5)
