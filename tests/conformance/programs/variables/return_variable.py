"""Returning a variable gives its value as a tensor."""

import tensorflow as tf

v = tf.Variable(3)


@tf.function
def read():
    return v


result = read()
print(type(result).__name__.endswith("EagerTensor"), int(result))
v.assign(4)
print(int(result), int(read()))
