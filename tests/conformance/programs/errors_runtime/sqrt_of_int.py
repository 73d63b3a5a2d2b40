"""sqrt is not defined for integers."""

import tensorflow as tf

tf.sqrt(tf.constant(4))
