"""An eager tensor from outside is captured by value of the object at trace time."""

import tensorflow as tf

offset = tf.constant(10)


@tf.function
def add(x):
    return x + offset


print(int(add(tf.constant(1))))
offset = tf.constant(20)
print(int(add(tf.constant(1))), len(add.get_concrete_function(tf.constant(1)).captured_inputs))
