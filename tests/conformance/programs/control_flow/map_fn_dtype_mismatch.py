"""map_fn needs fn_output_signature when the dtype changes."""

import tensorflow as tf

tf.map_fn(lambda x: tf.cast(x, tf.float32), tf.constant([1, 2]))
