"""A dropped write in an unrolled loop."""

import tensorflow as tf


@tf.function
def squares():
    items = tf.TensorArray(tf.int32, size=3)
    for i in range(3):
        items.write(i, i * i)
    return items.stack()


print(squares().numpy())
