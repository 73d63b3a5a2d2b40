"""name_scope and name arguments."""

import tensorflow as tf


@tf.function
def f(x):
    with tf.name_scope("layer"):
        y = x + 1
        with tf.name_scope("inner"):
            z = tf.add(y, 1, name="plus")
    print(y, z, tf.identity(x, name="result"), sep="\n")
    return z


f(tf.constant(1))
