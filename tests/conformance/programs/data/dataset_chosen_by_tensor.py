"""Branches may return datasets."""

import tensorflow as tf


@tf.function
def choose(first):
    return tf.cond(
        first, lambda: tf.data.Dataset.range(2), lambda: tf.data.Dataset.range(3).map(lambda x: -x)
    )


print([int(x) for x in choose(tf.constant(True))], [int(x) for x in choose(tf.constant(False))])
