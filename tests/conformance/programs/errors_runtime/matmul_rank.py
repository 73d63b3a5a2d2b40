"""matmul of vectors."""

import tensorflow as tf

tf.matmul(tf.ones([3]), tf.ones([3]))
