"""A variable declared with a None dimension may change its length."""

import tensorflow as tf

v = tf.Variable([1.0], shape=[None])
v.assign([1.0, 2.0, 3.0])
print(v.numpy(), v.shape)
w = tf.Variable(1.0, shape=tf.TensorShape(None))
w.assign([[1.0]])
print(w.shape, w.numpy().shape)
