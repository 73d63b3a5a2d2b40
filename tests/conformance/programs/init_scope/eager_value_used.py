"""An eager tensor made under init_scope is captured by the graph."""

import tensorflow as tf


@tf.function
def f(x):
    with tf.init_scope():
        table = tf.constant([10, 20])
    return table + x


print(f(tf.constant(1)).numpy(), len(f.get_concrete_function(tf.constant(1)).captured_inputs))
