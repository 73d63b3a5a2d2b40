"""tf.cond eagerly runs one branch, in a graph traces both."""

import tensorflow as tf


def yes():
    print("yes")
    return tf.constant(1)


def no():
    print("no")
    return tf.constant(2)


print(int(tf.cond(tf.constant(True), yes, no)))


@tf.function
def f(flag):
    return tf.cond(flag, yes, no)


print(int(f(tf.constant(False))), int(f(tf.constant(True))))
