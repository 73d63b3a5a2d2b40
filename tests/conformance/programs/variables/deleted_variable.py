"""A tf.function does not keep a captured variable alive."""

import gc

import tensorflow as tf


class Holder:
    def __init__(self):
        self.v = tf.Variable(1.0)


def make():
    holder = Holder()

    def read():
        return holder.v * 2

    return holder, tf.function(read)


holder, read = make()
print(float(read()))
del holder.v
holder.v = tf.Variable(5.0)
gc.collect()
read()
