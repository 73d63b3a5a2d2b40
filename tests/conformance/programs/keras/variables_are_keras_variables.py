"""Weights are Keras variables: not tf.Variables, but tensors can be made of them."""

import tensorflow as tf

v = tf.keras.Variable([1.0, 2.0], name="v")
print(v, isinstance(v, tf.Variable), v.shape, v.dtype, v.path)
print((v + 1).numpy(), (2 * v).numpy(), (-v).numpy(), v[0].numpy(), tf.reduce_sum(v).numpy())
print(v.assign([3.0, 4.0]).numpy(), v.assign_add([1.0, 1.0]).numpy(), v.numpy())
with tf.GradientTape() as tape:
    y = tf.reduce_sum(v * v)
print(tape.gradient(y, v).numpy(), tape.gradient is not None)
try:
    v.assign([1.0])
except ValueError as error:
    print(error)
