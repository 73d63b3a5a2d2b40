"""Gradients of reductions."""

import tensorflow as tf

x = tf.constant([1.0, 3.0, 3.0])
for function in (tf.reduce_sum, tf.reduce_mean, tf.reduce_max, tf.reduce_prod, tf.reduce_logsumexp, tf.norm):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    print([round(float(item), 4) for item in tape.gradient(y, x)])
