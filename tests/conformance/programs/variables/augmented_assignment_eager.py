"""`v += 1` in eager mode rebinds the name to a tensor."""

import tensorflow as tf

v = tf.Variable(1)
w = v
v += 1
print(type(v).__name__, w.numpy())
