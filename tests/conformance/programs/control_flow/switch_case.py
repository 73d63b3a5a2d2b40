"""tf.switch_case by branch index; out of range takes the default or last."""

import tensorflow as tf


@tf.function
def f(i, x):
    return tf.switch_case(i, [lambda: x, lambda: x * 10, lambda: x * 100])


print([int(f(tf.constant(i), tf.constant(3))) for i in (0, 1, 2, 7, -1)])
print(int(tf.switch_case(tf.constant(1), [lambda: 5, lambda: 6], default=lambda: 7)))
