"""A value of a loop used in a condition afterwards."""

import tensorflow as tf


@tf.function
def f(x):
    largest = x[0]
    for item in x:
        if item > largest:
            largest = item
    if largest > 10:
        result = "large"
    else:
        result = "small"
    return result


print(f(tf.constant([1, 20, 3])).numpy().decode(), f(tf.constant([1, 2, 3])).numpy().decode())
