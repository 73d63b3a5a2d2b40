"""Variables made from variables are copies."""

import tensorflow as tf

v = tf.Variable([1.0])
w = tf.Variable(v)
v.assign([5.0])
print(w.numpy(), v.numpy(), tf.identity(v).numpy())
print(v.ref() == v.ref(), v.ref() == w.ref(), len({v.ref(), w.ref(), v.ref()}))
