"""A metric's state changes inside a tf.function, too."""

import tensorflow as tf

mean = tf.keras.metrics.Mean()


@tf.function
def update(x):
    mean.update_state(x)
    return mean.result()


print(update(tf.constant(1.0)).numpy(), update(tf.constant(3.0)).numpy(), mean.result().numpy())
print(update.experimental_get_tracing_count())
