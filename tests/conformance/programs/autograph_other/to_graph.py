"""tf.autograph.to_graph converts without tf.function."""

import tensorflow as tf


def f(x):
    if x > 0:
        x = -x
    return x


g = tf.autograph.to_graph(f)
print(g(3), int(g(tf.constant(3))), int(g(tf.constant(-3))))
