"""A scalar has no slices."""

import tensorflow as tf

tf.data.Dataset.from_tensor_slices(3)
