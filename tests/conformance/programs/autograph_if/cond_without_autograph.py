"""tf.cond works without AutoGraph."""

import tensorflow as tf


@tf.function(autograph=False)
def f(x):
    return tf.cond(x > 0, lambda: x * 2, lambda: -x)


print(int(f(tf.constant(4))), int(f(tf.constant(-4))))
