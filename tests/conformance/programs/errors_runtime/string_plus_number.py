"""Text plus number."""

import tensorflow as tf

tf.constant("loss: ") + tf.constant(1.5)
