"""A chain of elif with tensors."""

import tensorflow as tf


@tf.function
def grade(x):
    if x >= 90:
        letter = "A"
    elif x >= 70:
        letter = "B"
    elif x >= 50:
        letter = "C"
    else:
        letter = "F"
    return letter


print([grade(tf.constant(points)).numpy().decode() for points in (95, 70, 69, 3)])
