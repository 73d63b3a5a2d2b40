"""Inside a function a variable has the name of the one that the function was traced with."""

import tensorflow as tf


@tf.function
def f(v):
    print(v, v.name)
    return v + 1.0


print(f(tf.Variable(1.0, name="first")))
print(f(tf.Variable(2.0, name="second")))
print(f(tf.Variable([1.0])))
