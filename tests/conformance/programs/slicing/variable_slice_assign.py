"""A slice of a variable can be assigned."""

import tensorflow as tf

v = tf.Variable([1.0, 2.0, 3.0])
v[1:].assign([7.0, 8.0])
v[0].assign(5.0)
print(v.numpy().tolist(), v[::2].numpy().tolist())
