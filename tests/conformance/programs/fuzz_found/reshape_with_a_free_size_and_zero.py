"""Of no elements, a free size beside a size 0 is what the other sizes leave for it."""

import tensorflow as tf


def shape_of(x, wanted, run):
    try:
        return run(x, wanted).shape
    except Exception as error:
        return type(error).__name__


staged = tf.function(tf.reshape, input_signature=[tf.TensorSpec(None), tf.TensorSpec([None], tf.int32)])
for shape in ([0], [2, 0], [0, 3], [3], [0, 2, 0]):
    for wanted in ([-1, 0], [0, -1], [-1, 0, 2], [0, 0, -1], [-1, 3, 0], [2, -1]):
        x, sizes = tf.zeros(shape), tf.constant(wanted)
        traced = tf.function(lambda x, wanted=wanted: tf.reshape(x, wanted))
        print(shape, wanted, shape_of(x, sizes, tf.reshape), shape_of(x, sizes, staged))
        try:
            print(traced.get_concrete_function(tf.TensorSpec(shape)).output_shapes)
        except ValueError as error:
            print(str(error).splitlines()[-1].partition(" for ")[0].strip())
