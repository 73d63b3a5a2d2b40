"""Variables must exist before."""

import tensorflow as tf


def fresh(x):
    v = tf.Variable(1)
    return v + 1


tf.data.Dataset.range(2).map(fresh)
