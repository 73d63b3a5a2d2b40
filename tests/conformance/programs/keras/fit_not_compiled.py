"""fit before compile."""

import tensorflow as tf

tf.keras.Sequential([tf.keras.layers.Dense(1)]).fit(tf.ones([1, 1]), tf.ones([1, 1]))
