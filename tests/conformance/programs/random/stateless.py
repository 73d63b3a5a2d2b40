"""Stateless ops depend on their seed argument only."""

import tensorflow as tf

a = tf.random.stateless_uniform([3], seed=[1, 2])
b = tf.random.stateless_uniform([3], seed=[1, 2])
c = tf.random.stateless_uniform([3], seed=[1, 3])
print(bool(tf.reduce_all(a == b)), bool(tf.reduce_all(a == c)))


@tf.function
def draw(seed):
    return tf.random.stateless_uniform([3], seed=seed)


print(
    bool(tf.reduce_all(draw(tf.constant([1, 2])) == a)), bool(tf.reduce_all(draw(tf.constant([1, 3])) == c))
)
