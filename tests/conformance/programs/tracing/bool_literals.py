"""A training flag as a Python bool gives two traces."""

import tensorflow as tf


@tf.function
def layer(x, training=False):
    print("tracing", training)
    return x * (2 if training else 1)


one = tf.constant(1)
print(
    [int(layer(one, training=flag)) for flag in (True, False, True)],
    int(layer(one)),
    layer.experimental_get_tracing_count(),
)
