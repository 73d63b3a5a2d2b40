"""The type's own spec in an input signature."""

import tensorflow as tf


class Point(tf.experimental.ExtensionType):
    x: tf.Tensor
    y: tf.Tensor


spec = Point.Spec(tf.TensorSpec([None]), tf.TensorSpec([]))
print(spec)


@tf.function(input_signature=[spec])
def total(p):
    print("tracing", p.x.shape)
    return tf.reduce_sum(p.x) + p.y


print(float(total(Point([1.0, 2.0], 3.0))), float(total(Point([1.0], 3.0))))
total(Point(1.0, 2.0))
