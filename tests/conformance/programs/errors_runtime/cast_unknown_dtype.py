"""A dtype name that does not exist."""

import tensorflow as tf

tf.cast(1.5, "float33")
