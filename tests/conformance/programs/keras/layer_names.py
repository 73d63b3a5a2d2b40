"""Layers without a name are numbered by class."""

import tensorflow as tf

tf.keras.backend.clear_session()


class MyBlock(tf.keras.layers.Layer):
    pass


print([tf.keras.layers.Dense(1).name for _ in range(3)], MyBlock().name, MyBlock().name)
print(tf.keras.Sequential().name, tf.keras.Sequential(name="mine").name, tf.keras.layers.Flatten().name)
