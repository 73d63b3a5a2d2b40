import tensorflow as tf


@tf.function
def double(x, rank):
    x * 2.0


class Tally(tf.Module):
    def __init__(self, start):
        self.total = tf.Variable(float(start))
