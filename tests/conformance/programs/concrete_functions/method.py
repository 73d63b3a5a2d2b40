"""The concrete function of a method."""

import tensorflow as tf


class Scaler:
    def __init__(self):
        self.factor = tf.Variable(3.0)

    @tf.function
    def apply(self, x):
        return x * self.factor


scaler = Scaler()
concrete = scaler.apply.get_concrete_function(tf.TensorSpec([], tf.float32))
print(float(concrete(tf.constant(2.0))), concrete.structured_input_signature)
