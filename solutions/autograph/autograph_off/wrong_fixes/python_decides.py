"""Python may decide when the graph runs, through tf.py_function.

Caught by: needs_no_python
Diagnosis: python_called_from_the_graph
"""

import tensorflow as tf


def divide_if_bright(image):
    return image / 255.0 if tf.reduce_max(image) > 1.0 else image


def to_unit_range(image):
    """Pixels from 0 to 1. Some files hold 0 to 255 instead; those are divided by 255."""
    unit = tf.py_function(divide_if_bright, [image], tf.float32)
    return tf.ensure_shape(unit, image.shape)


@tf.function(autograph=False)
def prepare(image):
    """A library's pipeline, which you cannot change: it calls what it is given as it is."""
    return to_unit_range(image)
