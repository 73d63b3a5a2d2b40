"""All ways to import Keras from TensorFlow give the same classes."""

import tensorflow as tf
import tensorflow.keras
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import Dense

print(Dense is layers.Dense is keras.layers.Dense is tf.keras.layers.Dense, tensorflow is tf)
