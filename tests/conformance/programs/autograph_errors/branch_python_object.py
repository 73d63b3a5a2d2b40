"""An object that is no tensor chosen by a tensor condition."""

import tensorflow as tf


class Policy:
    pass


@tf.function
def f(x):
    if x > 0:
        policy = Policy()
    else:
        policy = Policy()
    return x


f(tf.constant(1))
