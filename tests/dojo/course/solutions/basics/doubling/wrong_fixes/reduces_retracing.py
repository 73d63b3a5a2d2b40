"""The option must be for this.

Caught by: traces_once
Diagnosis: reduce_retracing_is_for_shapes
"""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def double(x):
    return tf.add(x, x)


def double_all(numbers):
    return [double(number) for number in numbers]
