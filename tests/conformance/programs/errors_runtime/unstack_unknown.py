"""zip-like unpacking of the wrong number of values."""

import tensorflow as tf

a, b = tf.constant([1, 2, 3])
