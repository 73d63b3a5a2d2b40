"""A growing TensorArray."""

import tensorflow as tf


@tf.function
def collect(n):
    items = tf.TensorArray(tf.float32, size=0, dynamic_size=True)
    for i in tf.range(n):
        items = items.write(items.size(), tf.cast(i, tf.float32) / 2.0)
    return items.stack(), items.size()


values, size = collect(tf.constant(4))
print(values.numpy().tolist(), int(size))
