"""init_scope outside functions changes nothing."""

import tensorflow as tf

with tf.init_scope():
    print(tf.executing_eagerly(), int(tf.constant(1) + 1))
