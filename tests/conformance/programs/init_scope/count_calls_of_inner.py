"""init_scope in an inner function runs at its trace only."""

import tensorflow as tf

count = 0


@tf.function
def inner(x):
    global count
    with tf.init_scope():
        count += 1
    return x


@tf.function
def outer(x):
    return inner(inner(x))


outer(tf.constant(1))
outer(tf.constant(2))
inner(tf.constant(3))
print(count)
