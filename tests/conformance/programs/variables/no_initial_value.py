"""A variable needs an initial value."""

import tensorflow as tf

tf.Variable()
