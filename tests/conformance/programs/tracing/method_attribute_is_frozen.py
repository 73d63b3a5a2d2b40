"""A Python attribute read in a method keeps the value of the trace."""

import tensorflow as tf


class Scaler:
    def __init__(self):
        self.factor = 2

    @tf.function
    def apply(self, x):
        return x * self.factor


scaler = Scaler()
one = tf.constant(1)
print(int(scaler.apply(one)))
scaler.factor = 9
print(int(scaler.apply(one)), scaler.apply is scaler.apply)
