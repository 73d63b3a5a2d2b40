"""None inside a list of values."""

import tensorflow as tf

tf.stack([tf.constant(1), None])
