"""A Dense layer: names, shapes, values of its weights, and its output."""

import tensorflow as tf

dense = tf.keras.layers.Dense(2, kernel_initializer="ones", name="d")
print(dense.built, dense.weights)
print(dense(tf.constant([[1.0, 2.0, 3.0]])).numpy())
print(dense.kernel, dense.bias.shape, dense.kernel.dtype, dense.built)
print([weight.path for weight in dense.trainable_weights], len(dense.non_trainable_weights))
