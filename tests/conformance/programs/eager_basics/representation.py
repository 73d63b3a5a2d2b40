"""How eager tensors look when printed."""

import tensorflow as tf

print(tf.constant(3))
print(tf.constant([1.5, 2.5]))
print(repr(tf.constant(3)))
print(repr(tf.constant([[1, 2], [3, 4]])))
print(repr(tf.constant("word")))
print(repr(tf.constant(True)))
