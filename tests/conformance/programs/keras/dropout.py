"""Dropout works while training only, and draws anew at every call."""

import tensorflow as tf

dropout = tf.keras.layers.Dropout(0.5, seed=3)
x = tf.ones([8])
print(dropout(x).numpy(), dropout(x, training=True).numpy(), dropout(x, training=True).numpy())
f = tf.function(lambda x: dropout(x, training=True))
print((f(x).numpy() == f(x).numpy()).all(), f.experimental_get_tracing_count())
