"""An assertion in a loop body."""

import tensorflow as tf


@tf.function
def f(n):
    total = 0
    for i in tf.range(n):
        tf.debugging.assert_less(i, 3, message="too many steps")
        total += i
    return total


print(int(f(tf.constant(3))))
try:
    f(tf.constant(5))
except tf.errors.InvalidArgumentError as error:
    print(type(error).__name__, "too many steps" in error.message)
