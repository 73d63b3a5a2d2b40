"""As a condition, a tensor without elements is false, where NumPy refuses."""

import tensorflow as tf

for x in (
    tf.zeros([0]),
    tf.zeros([3, 0, 3]) == 5.0,
    tf.constant([], tf.string),
    tf.ones([1, 1]),
    tf.ones([2]),
    tf.constant(""),
):
    try:
        print(x.shape, x.dtype.name, bool(x), not x, "yes" if x else "no")
    except ValueError as error:
        print(x.shape, error)
