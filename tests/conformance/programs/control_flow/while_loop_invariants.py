"""tf.while_loop with shape invariants."""

import tensorflow as tf


@tf.function
def f(x):
    result = tf.while_loop(
        lambda i, y: i < 3,
        lambda i, y: (i + 1, tf.concat([y, y], 0)),
        (tf.constant(0), x),
        shape_invariants=(tf.TensorShape([]), tf.TensorShape([None])),
    )
    print(result[1].shape)
    return result


print(f(tf.ones([1]))[1].shape)
