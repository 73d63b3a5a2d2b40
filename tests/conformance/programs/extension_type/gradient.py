"""Gradients flow through fields."""

import tensorflow as tf


class Model(tf.experimental.ExtensionType):
    weight: tf.Tensor


@tf.function
def loss(model, x):
    return model.weight * x * x


x = tf.Variable(3.0)
with tf.GradientTape() as tape:
    value = loss(Model(x * 2.0), x)
print(float(tape.gradient(value, x)))
