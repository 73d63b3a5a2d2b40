"""A signature on a method leaves out self."""

import tensorflow as tf


class Model:
    def __init__(self):
        self.calls = 0

    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
    def predict(self, x):
        self.calls += 1
        return x * 2


model = Model()
print(model.predict([1.0]).numpy(), model.predict([1.0, 2.0]).numpy(), model.calls)
