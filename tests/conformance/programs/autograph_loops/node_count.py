"""A graph loop has the same number of nodes for every length, an unrolled one grows."""

import tensorflow as tf


@tf.function
def unrolled(x, n):
    for _ in range(n):
        x = tf.tanh(x)
    return x


@tf.function
def looped(x, n):
    for _ in tf.range(n):
        x = tf.tanh(x)
    return x


def size(function, n):
    return len(function.get_concrete_function(tf.constant(1.0), n).graph.get_operations())


print(size(unrolled, 30) - size(unrolled, 3), size(looped, tf.constant(3)) == size(looped, tf.constant(300)))
print(
    round(float(looped(tf.constant(1.0), tf.constant(3))), 4)
    == round(float(unrolled(tf.constant(1.0), 3)), 4)
)
