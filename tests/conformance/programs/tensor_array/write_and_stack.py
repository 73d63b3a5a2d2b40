"""Elements written in a tensor loop and stacked."""

import tensorflow as tf


@tf.function
def squares(n):
    items = tf.TensorArray(tf.int32, size=n)
    for i in tf.range(n):
        items = items.write(i, i * i)
    return items.stack()


print([squares(tf.constant(n)).numpy().tolist() for n in (3, 0, 5)], squares.experimental_get_tracing_count())
