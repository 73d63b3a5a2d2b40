"""squeeze of a dimension larger than one."""

import tensorflow as tf

tf.squeeze(tf.ones([2, 3]), axis=0)
