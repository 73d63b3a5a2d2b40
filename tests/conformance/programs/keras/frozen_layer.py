"""A layer with trainable=False has no trainable weights, and is not watched as a source."""

import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(2), tf.keras.layers.Dense(1)])
model(tf.ones([1, 2]))
model.layers[0].trainable = False
print(len(model.trainable_weights), len(model.non_trainable_weights))
