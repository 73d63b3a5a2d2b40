"""String and boolean variables."""

import tensorflow as tf

name, flag = tf.Variable("a"), tf.Variable(False)


@tf.function
def f():
    flag.assign(not flag)
    name.assign(name + "b")
    return name, flag


print([item.numpy() for item in f()], [item.numpy() for item in f()])
