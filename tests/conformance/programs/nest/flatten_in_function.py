"""flatten, map and sum in a function."""

import tensorflow as tf


@tf.function
def f(tree):
    leaves = tf.nest.flatten(tree)
    print(len(leaves), tf.nest.is_nested(tree))
    return tf.add_n(leaves)


print(int(f({"b": tf.constant(1), "a": [tf.constant(2)]})))
