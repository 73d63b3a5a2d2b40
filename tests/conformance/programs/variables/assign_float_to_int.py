"""An int variable refuses a Python float."""

import tensorflow as tf

v = tf.Variable(1)
v.assign_add(1)
print(v.numpy())
v.assign_add(0.5)
