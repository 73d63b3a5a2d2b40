import tensorflow as tf


@tf.function
def double(x, rank):
    tf.print("doubling")
    return tf.convert_to_tensor(x) * 2.0


class Tally(tf.Module):
    def __init__(self, start):
        self.total = tf.Variable(float(start))

    @tf.function
    def add(self, x):
        self.total.assign_add(x)
        return self.total.read_value()

    def same(self, other):
        return other is self
