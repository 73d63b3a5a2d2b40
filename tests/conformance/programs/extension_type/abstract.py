"""The base class has no objects."""

import tensorflow as tf

tf.experimental.ExtensionType()
