"""Reading what an earlier iteration wrote."""

import tensorflow as tf


@tf.function
def fibonacci(n):
    items = tf.TensorArray(tf.int32, size=n, clear_after_read=False)
    items = items.write(0, 0)
    items = items.write(1, 1)
    for i in tf.range(2, n):
        items = items.write(i, items.read(i - 1) + items.read(i - 2))
    return items.stack()


print(fibonacci(tf.constant(8)).numpy())
