"""A body that captures tensors of the outer function."""

import tensorflow as tf


@tf.function
def f(x, step):
    return tf.while_loop(lambda v: v < x * 2, lambda v: (v + step,), (x,))[0]


print(int(f(tf.constant(5), tf.constant(3))))
