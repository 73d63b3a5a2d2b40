"""tf.case without default, last branch as default."""

import tensorflow as tf


@tf.function
def f(x):
    return tf.case([(x < 0, lambda: tf.constant(-1)), (x > 0, lambda: tf.constant(1))])


print(int(f(tf.constant(-3))), int(f(tf.constant(3))), int(f(tf.constant(0))))
