"""A variable as argument returned and assigned."""

import tensorflow as tf


@tf.function
def bump(v):
    v.assign_add(1)
    return v


v = tf.Variable(1)
result = bump(v)
print(int(result), v.numpy(), result is v)
