import tensorflow as tf


@tf.function
def double(x):
    return x * 2.0


class Tally(tf.Module):
    pass
