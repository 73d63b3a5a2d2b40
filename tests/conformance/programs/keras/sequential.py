"""A Sequential: built by its first call, or by an Input."""

import tensorflow as tf

keras = tf.keras
late = keras.Sequential(
    [keras.layers.Dense(4, activation="relu"), keras.layers.Flatten(), keras.layers.Dense(1)]
)
print(late.built, late.weights)
print(late(tf.ones([2, 3])).shape, [w.shape for w in late.weights], late.built)
early = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
print(early.built, early.count_params(), len(early.layers))
