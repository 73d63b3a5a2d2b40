"""An iterator kept by an object goes on from call to call."""

import tensorflow as tf


class Reader:
    def __init__(self):
        self.iterator = iter(tf.data.Dataset.range(3).repeat())

    @tf.function
    def step(self):
        print("tracing")
        return next(self.iterator)


reader = Reader()
print([int(reader.step()) for _ in range(5)])
