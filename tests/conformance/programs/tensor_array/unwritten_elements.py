"""Elements that were never written are zeros when another element shows the shape."""

import tensorflow as tf


@tf.function
def f():
    items = tf.TensorArray(tf.float32, size=3)
    items = items.write(1, [1.0, 2.0])
    return items.stack()


print(f().numpy().tolist())
