"""Extension types as elements."""

import tensorflow as tf


class Point(tf.experimental.ExtensionType):
    x: tf.Tensor
    y: tf.Tensor


dataset = tf.data.Dataset.from_tensors(Point(1.0, 2.0))
print(dataset.element_spec)
print(list(dataset.map(lambda p: Point(p.y, p.x))))
