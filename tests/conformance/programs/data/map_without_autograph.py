"""Code that is not converted cannot branch on a tensor inside a dataset either."""

import tensorflow as tf


@tf.autograph.experimental.do_not_convert
def clip(x):
    if x > 1:
        return x
    return x * 10


tf.data.Dataset.range(4).map(clip)
