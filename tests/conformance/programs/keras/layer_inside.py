"""A layer made inside a tf.function."""

import tensorflow as tf


@tf.function
def forward(x):
    return tf.keras.layers.Dense(1)(x)


forward(tf.ones([1, 2]))
