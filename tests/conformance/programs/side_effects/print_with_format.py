"""print of a tensor inside a function shows no value."""

import tensorflow as tf


@tf.function
def f(loss):
    print("loss is", loss)
    print("loss is {:}".format(loss))
    return loss


f(tf.constant(0.5))
