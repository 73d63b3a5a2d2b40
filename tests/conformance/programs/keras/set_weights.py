"""get_weights and set_weights."""

import numpy as np
import tensorflow as tf

dense = tf.keras.layers.Dense(2)
dense.build((None, 2))
dense.set_weights([np.eye(2), np.ones(2)])
print(dense.get_weights(), dense(tf.constant([[1.0, 2.0]])).numpy())
