"""A variable in the condition of a while loop is read at each iteration."""

import tensorflow as tf

v = tf.Variable(0)


@tf.function
def f():
    steps = 0
    while v < 5:
        v.assign_add(2)
        steps += 1
    return steps


print(int(f()), v.numpy(), int(f()))
