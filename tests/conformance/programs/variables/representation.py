"""How variables look when printed."""

import tensorflow as tf

v = tf.Variable(1)
w = tf.Variable([1.5], name="weight", trainable=False)
print(v)
print(repr(w))
print(w.name, w.trainable, tf.convert_to_tensor(v))
