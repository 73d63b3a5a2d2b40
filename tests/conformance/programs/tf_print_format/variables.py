"""Variables are printed by value."""

import tensorflow as tf

v = tf.Variable([1.0, 2.0])
tf.print(v, v + 1.0, [v])


@tf.function
def f():
    v.assign_add([1.0, 1.0])
    tf.print("v is", v)


f()
f()
