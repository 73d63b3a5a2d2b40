"""Fresh objects of tensors share a trace; shapes and other fields count."""

import tensorflow as tf


class Point(tf.experimental.ExtensionType):
    x: tf.Tensor
    y: tf.Tensor
    scale: int = 1


@tf.function
def length(p):
    print("tracing", p.x.shape, p.scale)
    return tf.reduce_sum(p.x + p.y) * tf.cast(p.scale, tf.float32)


for p in (Point(1.0, 2.0), Point(3.0, 4.0), Point([1.0], [2.0]), Point(1.0, 2.0, 3), Point(0.0, 2.0, 3)):
    print(float(length(p)))
print(length.pretty_printed_concrete_signatures())
