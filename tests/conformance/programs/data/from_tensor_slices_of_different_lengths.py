"""All components must have one length."""

import tensorflow as tf

tf.data.Dataset.from_tensor_slices(([1, 2], [1, 2, 3]))
