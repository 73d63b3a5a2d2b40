"""Tracing refuses a shape that no value of the one unknown size could fill."""

import tensorflow as tf


def shape_of(shape, wanted):
    function = tf.function(lambda x: tf.reshape(x, wanted))
    try:
        return function.get_concrete_function(tf.TensorSpec(shape)).output_shapes
    except ValueError as error:
        return str(error).splitlines()[-1].partition(" for ")[0].strip()


for shape in ([None, 2], [2, None, 3], [None], [None, None, 4], [None, 0], [0, None, 2], None):
    for wanted in ([3], [4], [2, 3], [0], [], [12], [-1, 3]):
        print(shape, wanted, shape_of(shape, wanted))
