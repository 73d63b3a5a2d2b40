"""tf.case takes the first true predicate."""

import tensorflow as tf


@tf.function
def f(x):
    return tf.case([(x < 0, lambda: -1), (x < 10, lambda: 1)], default=lambda: 2)


print([int(f(tf.constant(x))) for x in (-5, 5, 50)])
