"""where with shapes that do not broadcast."""

import tensorflow as tf

tf.where([True, False, True], tf.ones([2]), tf.zeros([2]))
