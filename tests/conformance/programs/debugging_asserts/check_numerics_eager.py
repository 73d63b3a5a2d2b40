"""check_numerics fails eagerly."""

import tensorflow as tf

tf.debugging.check_numerics(tf.constant([1.0, 0.0]) / 0.0, "ratio")
