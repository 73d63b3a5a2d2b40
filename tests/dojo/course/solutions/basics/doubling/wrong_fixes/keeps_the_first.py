"""One number is like another.

Caught by: same_results
Diagnosis: one_number_for_all
"""

import tensorflow as tf


@tf.function
def double(x):
    return tf.add(x, x)


def double_all(numbers):
    return [double(tf.constant(numbers[0])) for number in numbers]
