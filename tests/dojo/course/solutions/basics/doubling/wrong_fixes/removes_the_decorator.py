"""No trace is better than many.

Caught by: traces_once
Diagnosis: no_longer_a_graph
"""

import tensorflow as tf


def double(x):
    return tf.add(x, x)


def double_all(numbers):
    return [double(tf.constant(number)) for number in numbers]
