"""Slices of several uses are joined; with a tensor they become one."""

import tensorflow as tf

x = tf.constant([1.0, 2.0, 3.0])
with tf.GradientTape(persistent=True) as tape:
    tape.watch(x)
    once = tf.gather(x, [0, 1])
    twice = tf.gather(x, tf.constant([1, 2], tf.int64)) * 2.0 + once
    mixed = tf.reduce_sum(once) + tf.reduce_sum(x)
    behind = tf.gather(-tf.identity(x) + 1.0, [2])
    dense = tf.gather(x * 2.0, [0])
for target in (once, twice, mixed, behind, dense):
    print(tape.gradient(target, x))
