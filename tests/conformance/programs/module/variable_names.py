"""Names of modules and of their variables."""

import tensorflow as tf


class Dense(tf.Module):
    def __init__(self, name=None):
        super().__init__(name=name)
        with self.name_scope:
            self.w = tf.Variable(1.0, name="w")


print(Dense().w.name, Dense("first_layer").w.name, Dense("first_layer").name)
