"""An axis of size 0 means no elements, also when the other sizes are not known yet."""

import tensorflow as tf


def shape_of(shape, wanted):
    function = tf.function(lambda x: tf.reshape(x, wanted))
    try:
        return function.get_concrete_function(tf.TensorSpec(shape)).output_shapes
    except ValueError as error:
        return type(error).__name__


for shape, wanted in (
    ([None, 0, 2], [1]),
    ([None, 0], [-1]),
    ([None, 0], [0]),
    ([None, 0], [3, -1]),
    ([0, None], [2, 2]),
    ([None, 0], [0, -1]),
):
    print(shape, wanted, shape_of(shape, wanted))
