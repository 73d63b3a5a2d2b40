"""The conditional expression on a tensor."""

import tensorflow as tf


@tf.function
def f(x):
    return x * 2 if x > 0 else -x


print(int(f(tf.constant(3))), int(f(tf.constant(-3))))
