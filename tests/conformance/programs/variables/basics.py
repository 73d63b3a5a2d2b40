"""Creating, reading and assigning variables."""

import tensorflow as tf

v = tf.Variable([1.0, 2.0])
print(v.numpy(), v.shape, v.dtype.name, v.trainable, v.name)
v.assign([3.0, 4.0])
v.assign_add([1.0, 1.0])
v.assign_sub([0.5, 0.5])
print(v.numpy(), (v * 2).numpy(), v[0].numpy(), v.read_value().numpy(), v.value().numpy())
print(isinstance(v, tf.Tensor), tf.is_tensor(v), isinstance(v, tf.Variable))
