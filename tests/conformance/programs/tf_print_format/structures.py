"""tf.print of containers."""

import tensorflow as tf

tf.print([1, tf.constant(2)], (3.5, "x"), {"k": tf.constant([1, 2]), "a": None})
tf.print({"nested": [{"x": tf.constant(1)}]}, [])
