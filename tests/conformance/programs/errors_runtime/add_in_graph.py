"""An incompatible addition with unknown shapes fails at run time."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None]), tf.TensorSpec([None])])
def f(a, b):
    return a + b


print(f(tf.ones([2]), tf.ones([2])).numpy())
f(tf.ones([2]), tf.ones([3]))
