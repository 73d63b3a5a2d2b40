"""A method whose first parameter is not called self has no spec for it."""

import tensorflow as tf


class Model:
    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
    def predict(this, x):
        return x * 2


Model().predict([1.0])
