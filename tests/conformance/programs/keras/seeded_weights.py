"""Initializers with a seed, and set_random_seed."""

import tensorflow as tf

print(tf.keras.initializers.GlorotUniform(seed=1)((2, 3)).numpy())
print(tf.keras.initializers.RandomNormal(seed=1)((2, 2)).numpy())
tf.keras.utils.set_random_seed(7)
dense = tf.keras.layers.Dense(2)
dense.build((None, 3))
print(dense.kernel.numpy())
initializer = tf.keras.initializers.GlorotUniform(seed=3)
print((initializer((2, 2)).numpy() == initializer((2, 2)).numpy()).all())
