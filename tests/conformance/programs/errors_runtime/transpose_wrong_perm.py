"""A permutation of the wrong length."""

import tensorflow as tf

tf.transpose(tf.ones([2, 3]), perm=[0])
