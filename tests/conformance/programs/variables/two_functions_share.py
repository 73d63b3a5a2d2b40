"""Two functions see one variable."""

import tensorflow as tf

v = tf.Variable(0)


@tf.function
def add(x):
    v.assign_add(x)


@tf.function
def read():
    return v * 1


add(tf.constant(2))
print(int(read()))
v.assign(10)
add(tf.constant(1))
print(int(read()), v.numpy())
