"""`build` gets the shape of the first input, once; `call` gets `training`."""

import tensorflow as tf


class Linear(tf.keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units

    def build(self, input_shape):
        print("build", input_shape)
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="ones", name="w")
        self.b = self.add_weight(shape=(self.units,), initializer="zeros", trainable=False, name="b")

    def call(self, x, training=False):
        print("call", training)
        return x @ self.w + self.b


layer = Linear(2)
print(layer(tf.ones([1, 3])).numpy(), layer(tf.ones([2, 3]), training=True).numpy())
print([w.name for w in layer.weights], [w.name for w in layer.trainable_weights], layer.count_params())
