"""one_hot wants integers."""

import tensorflow as tf

tf.one_hot([0.5], 3)
