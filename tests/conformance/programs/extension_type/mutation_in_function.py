"""Not even while tracing."""

import tensorflow as tf


class Point(tf.experimental.ExtensionType):
    x: tf.Tensor


@tf.function
def change(p):
    p.x = p.x + 1.0
    return p


change(Point(1.0))
